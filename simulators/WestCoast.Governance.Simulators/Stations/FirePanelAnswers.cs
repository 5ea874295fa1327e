using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Simulators.City;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>What a simulated fire panel answers to what is read from it; null where it knows no such system or part.</summary>
internal sealed class FirePanelAnswers(FirePanel panel, Chance chance)
{
    public DataUnit Temperatures(TimeTag at) => new(3, [.. panel.Parts.Select(part => part.Measured(chance, at)).OfType<AnalogValue>().Take(63)]);

    public DataUnit? To(DataUnit asked, TimeTag at)
    {
        IEnumerable<InformationObject> answer = asked.Type switch
        {
            61 => Own(asked).Select(own => new SystemState(own.SystemType, own.SystemAddress, panel.State, at)),
            62 => Parts(asked).Select(part => part.Told(at)),
            63 => Parts(asked).Select(part => part.Measured(chance, at)).OfType<AnalogValue>(),
            64 => Operations((OperationsQuery)asked.Objects[0]),
            65 => Own(asked).Select(own => new SystemSoftware(own.SystemType, own.SystemAddress, Major: 2, Minor: 6)),
            66 => Own(asked).Select(own => new SystemConfiguration(own.SystemType, own.SystemAddress, $"模拟火灾报警系统，部件{panel.Parts.Count}个")),
            67 => Parts(asked).Select(part => new PartConfiguration(FirePanel.SystemType, FirePanel.SystemAddress, part.Type, part.Address, part.Description)),
            68 => Own(asked).Select(own => new SystemTime(own.SystemType, own.SystemAddress, at)),
            81 => [new DeviceState(DeviceStateBits.Normal, at)],
            85 => [new DeviceSoftware(Major: 1, Minor: 1)],
            86 => [new DeviceConfiguration("模拟用户信息传输装置")],
            88 => [new DeviceTime(at)],
            _ => [],
        };
        var objects = answer.ToList();
        return objects.Count == 0 ? null : new DataUnit((byte)(asked.Type - 60), objects);
    }

    private static IEnumerable<SystemQuery> Own(DataUnit asked) => asked.Objects.OfType<SystemQuery>()
        .Where(query => query is { SystemType: FirePanel.SystemType, SystemAddress: FirePanel.SystemAddress });

    private IEnumerable<FirePanelPart> Parts(DataUnit asked) => asked.Objects.OfType<PartQuery>()
        .SelectMany(query => panel.Parts.Where(part => part.Address == query.Address)).Take(22);

    private IEnumerable<SystemOperation> Operations(OperationsQuery asked) =>
        panel.Operations.Where(done => done.At.Time >= asked.From.Time).Take(asked.Count);
}
