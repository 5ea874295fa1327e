namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>A metric's value as a number, by its data type; integers are two's complement in the width of their type.</summary>
public static class SparkplugNumber
{
    /// <summary>Null for what is no measured value: text, time, bytes, sets, templates, an unknown type, not a finite number. True is 1.</summary>
    public static double? Of(SparkplugType? type, SparkplugValue? value) => (type, value) switch
    {
        (SparkplugType.Float or SparkplugType.Double, SparkplugValue.Float { Value: var its }) when float.IsFinite(its) => its,
        (SparkplugType.Float or SparkplugType.Double, SparkplugValue.Double { Value: var its }) when double.IsFinite(its) => its,
        (SparkplugType.Boolean, SparkplugValue.Bool { Value: var its }) => its ? 1 : 0,
        (_, SparkplugValue.Int { Value: var its }) => Integer(type, its),
        (_, SparkplugValue.Long { Value: var its }) => Integer(type, its),
        _ => null,
    };

    private static double? Integer(SparkplugType? type, ulong bits) => type switch
    {
        SparkplugType.Int8 => (sbyte)bits,
        SparkplugType.Int16 => (short)bits,
        SparkplugType.Int32 => (int)bits,
        SparkplugType.Int64 => (long)bits,
        SparkplugType.UInt8 => (byte)bits,
        SparkplugType.UInt16 => (ushort)bits,
        SparkplugType.UInt32 => (uint)bits,
        SparkplugType.UInt64 => bits,
        _ => null,
    };
}
