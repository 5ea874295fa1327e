namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>终端注册 0100. The model has 8 bytes in 2011, 20 in 2013; in 2019 maker, model and terminal id have 11, 30 and 30.</summary>
public sealed record Registration
{
    /// <summary>The first two digits of the division code (GB/T 2260), and the other four.</summary>
    public ushort Province { get; init; }
    public ushort City { get; init; }
    public string Maker { get; init; } = "";
    public string Model { get; init; } = "";
    public string TerminalId { get; init; } = "";

    /// <summary>车牌颜色 of JT/T 697.7 (before: 415); 0 is a vehicle without a plate, and then the plate field has its VIN.</summary>
    public byte PlateColour { get; init; }
    public string Plate { get; init; } = "";

    private const int Fixed = 5;

    /// <summary>Null when the body is too short. 2011 and 2013 are told apart by length: no plate is as long as the model field grew.</summary>
    public static Registration? Read(ReadOnlySpan<byte> body, bool is2019)
    {
        var (maker, model, id) = is2019 ? (11, 30, 30) : body.Length >= Fixed + 5 + 20 + 7 ? (5, 20, 7) : (5, 8, 7);
        var fields = new BodyReader(body);
        var read = new Registration
        {
            Province = fields.Word(), City = fields.Word(), Maker = fields.Text(maker), Model = fields.Text(model), TerminalId = fields.Text(id),
            PlateColour = fields.Byte(), Plate = fields.RestAsText(),
        };
        return fields.Short ? null : read;
    }

    public byte[] Write(bool is2019)
    {
        var (maker, model, id) = is2019 ? (11, 30, 30) : (5, 20, 7);
        return new BodyWriter().Word(Province).Word(City).Text(Maker, maker).Text(Model, model).Text(TerminalId, id).Byte(PlateColour).Text(Plate).ToArray();
    }
}
