using static WestCoast.Governance.Feeds.Jt808.AlarmBit;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>What an alarm bit is to the city: its kind, and whom it concerns.</summary>
public sealed record Alarm(AlarmBit Bit, string Kind, string Zh, bool OnlyHazardousGoods = false, bool Since2019 = false)
{
    private const string Vehicle = "vehicle-alarm";
    private const string Device = "device-fault";

    /// <summary>
    /// Bits 13, 14 (forewarnings to the driver) and 22 (time on a road section) are nobody's case. 15 to 17 mean this only since
    /// 2019: before, makers used them for things of their own.
    /// </summary>
    public static readonly IReadOnlyList<Alarm> All =
    [
        new(Emergency, Vehicle, "紧急报警"), new(Overspeed, Vehicle, "超速", OnlyHazardousGoods: true), new(Fatigue, Vehicle, "疲劳驾驶"),
        new(Danger, Vehicle, "危险预警"), new(GnssModule, Device, "卫星定位模块故障"), new(GnssAntennaOpen, Device, "定位天线未接或被剪断"),
        new(GnssAntennaShort, Device, "定位天线短路"), new(Undervoltage, Device, "终端主电源欠压"), new(PowerLost, Device, "终端主电源掉电"),
        new(Display, Device, "显示器故障"), new(Speech, Device, "语音模块故障"), new(Camera, Device, "摄像头故障"), new(CardReader, Device, "道路运输证读卡模块故障"),
        new(ForbiddenDriving, Vehicle, "违规行驶", OnlyHazardousGoods: true, Since2019: true),
        new(TyrePressure, Vehicle, "胎压异常", OnlyHazardousGoods: true, Since2019: true), new(BlindSpotSensor, Device, "右转盲区监测异常", Since2019: true),
        new(DrivingTime, Vehicle, "当天累计驾驶超时", OnlyHazardousGoods: true), new(ParkingTime, Vehicle, "超时停车", OnlyHazardousGoods: true),
        new(InOrOutOfArea, Vehicle, "进出区域", OnlyHazardousGoods: true), new(InOrOutOfRoute, Vehicle, "进出路线", OnlyHazardousGoods: true),
        new(RouteDeviation, Vehicle, "偏离路线", OnlyHazardousGoods: true), new(SpeedSensor, Device, "车速传感器故障"),
        new(Fuel, Vehicle, "油量异常", OnlyHazardousGoods: true), new(Stolen, Vehicle, "车辆被盗"), new(IllegalIgnition, Vehicle, "非法点火"),
        new(IllegalMovement, Vehicle, "非法位移"), new(Collision, Vehicle, "碰撞"), new(Rollover, Vehicle, "侧翻"), new(IllegalDoor, Vehicle, "非法开门"),
    ];

    /// <summary>收到应答后清零: the terminal drops these once we have answered, which says nothing of whether the danger is over.</summary>
    public const uint EndedByAnswer =
        (1u << (int)Emergency) | (1u << (int)Danger) | (1u << (int)InOrOutOfArea) | (1u << (int)InOrOutOfRoute) | (1u << (int)SectionTime)
        | (1u << (int)IllegalIgnition) | (1u << (int)IllegalMovement) | (1u << (int)IllegalDoor);

    /// <summary>人工确认报警类型 that 8203 has; the illegal door ends with our answer, but has no bit there.</summary>
    public const uint Confirmable = EndedByAnswer & ~(1u << (int)IllegalDoor);

    /// <summary>Somebody may be hurt, or soon.</summary>
    public const uint Urgent = (1u << (int)Emergency) | (1u << (int)Danger) | (1u << (int)Stolen) | (1u << (int)Collision) | (1u << (int)Rollover);

    public uint Mask => 1u << (int)Bit;

    /// <summary>All that the bits mean for a vehicle.</summary>
    public static IEnumerable<Alarm> In(uint bits, bool hazardousGoods, bool is2019) =>
        All.Where(alarm => (bits & alarm.Mask) != 0 && (hazardousGoods || !alarm.OnlyHazardousGoods) && (is2019 || !alarm.Since2019));
}
