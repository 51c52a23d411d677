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

    /// <summary>
    /// Whether the reader of the output has closed it, as <c>head</c> does when it has enough. The program then ends quietly.
    /// </summary>
    public static bool IsBrokenPipe(IOException fault) => fault.HResult == BrokenPipe;

    /// <summary>
    /// Opens standard output as bytes. The console's own stream hides a broken pipe, so a program with endless input would never notice; a
    /// stream on the descriptor throws. On a file, however, that stream writes at its own offset, over the output of others, so the
    /// console's stream is used there.
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
