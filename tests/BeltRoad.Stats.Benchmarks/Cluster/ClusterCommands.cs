using System.Globalization;

namespace BeltRoad.Stats.Benchmarks.Cluster;

/// <summary>The measurements that need a PostgreSQL database.</summary>
internal static class ClusterCommands
{
    public static int Run(string measurement, string[] given)
    {
        switch (given)
        {
            case [var program, var folder, var address, var restart, .. var numbers] when measurement == "nodes":
                return NodeFaults.Run(program, folder, address, restart, Number(numbers, 0, 20_000), Number(numbers, 1, 10), Console.Out)
                    ? 0
                    : 1;
            case [var program, var folder, var address, .. var numbers] when measurement == "scale":
                NodeScale.Run(program, folder, address, Number(numbers, 0, 1), Number(numbers, 1, 20_000), Console.Out);
                return 0;
            default:
                Console.Error.WriteLine("beltroad benchmarks: name the program, a folder and the address of a PostgreSQL database");
                return 2;
        }
    }

    private static int Number(string[] numbers, int at, int otherwise) =>
        at < numbers.Length ? int.Parse(numbers[at], CultureInfo.InvariantCulture) : otherwise;
}
