using WestCoast.Governance.Benchmarks;

switch (args)
{
    case ["locate"]:
        return LocatePoint.Run() ? 0 : 1;
    case ["decode"]:
        return DecodeFrames.Run() ? 0 : 1;
    case ["panels"]:
        return await Panels.Run() ? 0 : 1;
    case ["panels-outside", var port]:
        return await PanelsOutside.Run(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)) ? 0 : 1;
    case ["crosswalk"]:
        CrosswalkOfTheCity.Run();
        return 0;
    case ["memory"]:
        MemoryOfTheCity.Run();
        return 0;
    case ["sweep", "--store", var store]:
        return await SweepOfDeadlines.Run(store) ? 0 : 1;
    case ["board", "--store", var server]:
        await BoardOfAMillion.Run(server, 1_000_000);
        return 0;
    case ["rebuild", "--store", var server]:
        await RebuildOfTheBoard.Run(server, 30_000);
        return 0;
    case ["commands", .. var told] when CommandsPerSecond.Read(told) is { } options:
        await CommandsPerSecond.Run(options);
        return 0;
    default:
        Console.WriteLine("dotnet run -c Release --project tests/WestCoast.Governance.Benchmarks -- <what>");
        Console.WriteLine("  locate      one point among 3,000 cells: time, and bytes allocated");
        Console.WriteLine("  decode      frames of the station protocols: time, and bytes allocated");
        Console.WriteLine("  panels      2,000 fire panels on one process: memory, and a fire's way to its confirmation while 500 reconnect");
        Console.WriteLine("  crosswalk   the seeded departments' layers against the seeded base grids: time");
        Console.WriteLine("  memory      the seeded city's divisions, polygons and indexes: bytes held");
        Console.WriteLine("  sweep --store <connection string>   a look at 1,000,000 open time limits, in a database of its own: time");
        Console.WriteLine("  board --store <connection string>     the board at a million incidents: p50 and p95; ten minutes, 6 GB, in a database of its own");
        Console.WriteLine("  rebuild --store <connection string>   making the board again from events: events/s");
        Console.WriteLine("  commands    notes a second through a running hub, beside bare Marten appends: --store CONNECTION --hub URL --secrets FOLDER [--clients 16] [--seconds 10] [--rounds 3]");
        return args.Length == 0 ? 0 : 2;
}
