using System.Diagnostics;

namespace TracesBot.Benchmarks;

/// <summary>Processor time and memory per call, after a warm-up that lets the compiler finish.</summary>
internal static class Measure
{
    public static async Task PrintAsync(string what, int calls, Func<Task> call)
    {
        for (var i = 0; i < calls; i++)
        {
            await call();
        }

        using var process = Process.GetCurrentProcess();
        GC.Collect();
        var processor = process.TotalProcessorTime;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            await call();
        }

        var elapsed = Stopwatch.GetElapsedTime(began);
        process.Refresh();
        var used = process.TotalProcessorTime - processor;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        Console.WriteLine(
            string.Format(
                CultureInfo.InvariantCulture,
                "  {0,-44} {1,8:N0} us CPU {2,8:N0} us wall {3,7:N1} KB a turn",
                what,
                used.TotalMicroseconds / calls,
                elapsed.TotalMicroseconds / calls,
                allocated / 1024.0 / calls
            )
        );
    }
}
