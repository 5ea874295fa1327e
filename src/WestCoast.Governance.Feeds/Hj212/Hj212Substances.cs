using System.Collections.Frozen;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>What a code measures: its name, unit and the unit of its total (Cou).</summary>
public sealed record Hj212Substance(string Code, string Zh, string Unit, string Total);

/// <summary>
/// The codes of Annex B that are known here, under the codes of 2017 and, where the unit is the same, of 2005. Where the figures come
/// from, and where the standard's unit is not believed, stands in the README.
/// </summary>
public static class Hj212Substances
{
    private static readonly FrozenDictionary<string, Hj212Substance> Known = Lines().SelectMany(line => line).ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The substance of a code of either standard; of an unknown code the code itself, without a unit.</summary>
    public static Hj212Substance Of(string code) => Known.GetValueOrDefault(code) ?? new Hj212Substance(code, code, "", "");

    /// <summary>The unit of a number: that of the substance, of its total, hours for a running time, none for a state.</summary>
    public static string UnitOf(string code, string statistic) => statistic switch
    {
        "RT" => "h",
        "RS" => "",
        "Cou" or "ZsCou" => Of(code).Total,
        _ => Of(code).Unit,
    };

    private static IEnumerable<IEnumerable<KeyValuePair<string, Hj212Substance>>> Lines() =>
        from line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        select line.Split('|') into cells
        let substance = new Hj212Substance(cells[0], cells[2], cells[3], cells[4])
        select new[] { cells[0], cells[1] }.Where(code => code.Length > 0).Select(code => KeyValuePair.Create(code, substance));

    /// <summary>Code of 2017 | code of 2005 | name | unit | unit of the total.</summary>
    private const string Table =
        """
        w00000|B01|污水流量|L/s|m³
        w01001|001|pH值|||
        w01002|002|色度|度||
        w01006||溶解性总固体|mg/L|kg
        w01009||溶解氧|mg/L||
        w01010||水温|°C||
        w01012|003|悬浮物|mg/L|kg
        w01014||电导率|µS/cm||
        w01017|010|五日生化需氧量|mg/L|kg
        w01018|011|化学需氧量|mg/L|kg
        w01019||高锰酸盐指数|mg/L|kg
        w01020|015|总有机碳|mg/L|kg
        w19002|520|阴离子表面活性剂|mg/L|kg
        w20111||总汞|µg/L|g
        w20115||总镉|µg/L|g
        w20116|023|总铬|mg/L|kg
        w20117||六价铬|µg/L|g
        w20119||总砷|µg/L|g
        w20120||总铅|µg/L|g
        w20121|028|总镍|mg/L|kg
        w20122|029|总铜|mg/L|kg
        w20123|030|总锌|mg/L|kg
        w21001|065|总氮|mg/L|kg
        w21003|060|氨氮|mg/L|kg
        w21011|101|总磷|mg/L|kg
        w21016|070|氰化物|mg/L|kg
        w21017|072|氟化物|mg/L|kg
        w21019|071|硫化物|mg/L|kg
        w22001|080|石油类|mg/L|kg
        w23002|110|挥发酚|mg/L|kg
        a00000|B02|废气流量|m³/s|m³
        a01001||温度|°C||
        a01002||湿度|%||
        a01006||气压|kPa||
        a01007||风速|m/s||
        a01008||风向|°||
        a01011|S02|烟气流速|m/s||
        a01012|S03|烟气温度|°C||
        a01013|S08|烟气压力|kPa||
        a01014|S05|烟气湿度|%||
        a01017|S04|烟气动压|kPa||
        a01901||焚烧炉膛平均温度|°C||
        a05001|30|二氧化碳|mg/m³|kg
        a05002||甲烷|ng/m³|g
        a19001|S01|氧含量|%||
        a21001|10|氨气|mg/m³|g
        a21002|03|氮氧化物|mg/m³|kg
        a21003||一氧化氮|mg/m³|kg
        a21004||二氧化氮|mg/m³|kg
        a21005|04|一氧化碳|mg/m³|kg
        a21017|07|氰化物|mg/m³|kg
        a21018|06|氟化物|mg/m³|kg
        a21022|11|氯气|mg/m³|kg
        a21024|08|氯化氢|mg/m³|kg
        a21026|02|二氧化硫|mg/m³|kg
        a21028|05|硫化氢|mg/m³|kg
        a24046|29|氯乙烯|mg/m³|kg
        a24087|25|碳氢化合物|mg/m³|kg
        a24088||非甲烷总烃|mg/m³|kg
        a25002||苯|mg/m³|kg
        a25003|17|甲苯|mg/m³|kg
        a25005|18|二甲苯|mg/m³|kg
        a30001|28|甲醇|mg/m³|kg
        a31001|19|甲醛|mg/m³|kg
        a34001||总悬浮颗粒物|ng/m³|g
        a34002||可吸入颗粒物PM10|ng/m³|g
        a34004||细颗粒物PM2.5|ng/m³|g
        a34013|01|烟尘|mg/m³|kg
        a99010||丙烯腈|mg/m³|kg
        a99049|24|光气|mg/m³|kg
        a99051|12|二硫化碳|mg/m³|kg
        LA||A权声级|dB||
        Leq||等效声级|dB||
        LMx||最大瞬时声级|dB||
        LMn||最小瞬时声级|dB||
        """;
}
