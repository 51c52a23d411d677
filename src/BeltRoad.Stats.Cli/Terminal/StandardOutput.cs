using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BeltRoad.Stats.Cli.Terminal;

/// <summary>Standard output as UTF-8 with line feeds, whatever the terminal's code page.</summary>
internal static class StandardOutput
{
    /// <summary>EPIPE, on Linux and macOS.</summary>
    private const int BrokenPipe = 32;

    public static StreamWriter Open() =>
        new(OpenBytes(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65536) { NewLine = "\n" };

    /// <summary>Whether the reader of our output has gone, as <c>head</c> does when it has enough: a quiet end, no fault.</summary>
    public static bool IsBrokenPipe(IOException fault) => fault.HResult == BrokenPipe;

    /// <summary>
    /// The console's own stream swallows a broken pipe, so a program that reads without end would never learn of it; a stream on
    /// the descriptor throws. But on a file that stream writes at an offset of its own, over what others wrote: there the console's is
    /// used.
    /// </summary>
    public static Stream OpenBytes()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }
        }

        return Console.OpenStandardOutput();
    }
}
