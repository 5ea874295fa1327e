using WestCoast.Governance.Benchmarks;

switch (args)
{
    case ["locate"]:
        return LocatePoint.Run() ? 0 : 1;
    case ["crosswalk"]:
        CrosswalkOfTheCity.Run();
        return 0;
    case ["memory"]:
        MemoryOfTheCity.Run();
        return 0;
    case ["commands", .. var told] when CommandsPerSecond.Read(told) is { } options:
        await CommandsPerSecond.Run(options);
        return 0;
    default:
        Console.WriteLine("dotnet run -c Release --project tests/WestCoast.Governance.Benchmarks -- <what>");
        Console.WriteLine("  locate      one point among 3,000 cells: time, and bytes allocated");
        Console.WriteLine("  crosswalk   the seeded departments' layers against the seeded base grids: time");
        Console.WriteLine("  memory      the seeded city's divisions, polygons and indexes: bytes held");
        Console.WriteLine("  commands    notes a second through a running hub, beside bare Marten appends: --store CONNECTION --hub URL --secrets FOLDER [--clients 16] [--seconds 10] [--rounds 3]");
        return args.Length == 0 ? 0 : 2;
}
