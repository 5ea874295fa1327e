using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Simulators.City;

/// <summary>
/// A real town or subdistrict: code and name are the snapshot of 2023-06-30. Its centre, reach (degrees) and number
/// of grids are our guesses for a synthetic map; only the total of 1,549 grids and 黄岛街道's 46 are the real counts.
/// </summary>
internal sealed record Unit(string Code, string Zh, string En, Spot Centre, double Reach, int Grids, GridKind Kind)
{
    public bool IsIsland => Code == "370211401";
}

internal static class Units
{
    public static readonly IReadOnlyList<Unit> All =
    [
        new("370211001", "黄岛街道", "Huangdao Subdistrict", new(120.195, 36.040), 0.9, 46, GridKind.Urban),
        new("370211002", "辛安街道", "Xin'an Subdistrict", new(120.140, 36.010), 0.9, 88, GridKind.Village),
        new("370211003", "薛家岛街道", "Xuejiadao Subdistrict", new(120.255, 35.978), 0.95, 92, GridKind.Urban),
        new("370211004", "灵珠山街道", "Lingzhushan Subdistrict", new(120.112, 35.950), 0.9, 70, GridKind.Village),
        new("370211005", "长江路街道", "Changjianglu Subdistrict", new(120.185, 35.965), 0.85, 150, GridKind.Urban),
        new("370211006", "红石崖街道", "Hongshiya Subdistrict", new(120.098, 36.078), 1.05, 62, GridKind.Village),
        new("370211007", "灵山卫街道", "Lingshanwei Subdistrict", new(120.095, 35.893), 0.85, 96, GridKind.Urban),
        new("370211009", "珠海街道", "Zhuhai Subdistrict", new(119.992, 35.862), 0.8, 110, GridKind.Urban),
        new("370211010", "隐珠街道", "Yinzhu Subdistrict", new(120.032, 35.905), 0.9, 120, GridKind.Urban),
        new("370211011", "铁山街道", "Tieshan Subdistrict", new(119.890, 35.950), 1.1, 48, GridKind.Rural),
        new("370211012", "滨海街道", "Binhai Subdistrict", new(119.985, 35.785), 1.0, 84, GridKind.Village),
        new("370211013", "胶南街道", "Jiaonan Subdistrict", new(119.950, 35.905), 0.8, 82, GridKind.Village),
        new("370211014", "王台街道", "Wangtai Subdistrict", new(119.990, 36.050), 1.2, 64, GridKind.Village),
        new("370211015", "张家楼街道", "Zhangjialou Subdistrict", new(119.890, 35.820), 1.0, 58, GridKind.Rural),
        new("370211102", "琅琊镇", "Langya Town", new(119.885, 35.690), 0.95, 52, GridKind.Rural),
        new("370211103", "泊里镇", "Poli Town", new(119.780, 35.665), 1.1, 66, GridKind.Rural),
        new("370211104", "大场镇", "Dachang Town", new(119.665, 35.705), 1.05, 44, GridKind.Rural),
        new("370211105", "大村镇", "Dacun Town", new(119.680, 35.815), 1.15, 46, GridKind.Rural),
        new("370211106", "六汪镇", "Liuwang Town", new(119.760, 35.965), 1.2, 48, GridKind.Rural),
        new("370211107", "海青镇", "Haiqing Town", new(119.585, 35.660), 0.95, 36, GridKind.Rural),
        new("370211108", "宝山镇", "Baoshan Town", new(119.865, 36.045), 1.1, 42, GridKind.Rural),
        new("370211109", "藏马镇", "Cangma Town", new(119.785, 35.785), 1.05, 40, GridKind.Rural),
        new("370211401", "灵山岛省级自然保护区", "Lingshandao Provincial Nature Reserve", new(120.166, 35.766), 1.0, 5, GridKind.Special),
    ];
}
