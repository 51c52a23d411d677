using System.Diagnostics;

namespace BeltRoad.Stats.Tests.Support;

/// <summary>A process that does not outlive the test that started it.</summary>
internal sealed class RunningProgram(Process process) : IDisposable
{
    public Process Process => process;

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
