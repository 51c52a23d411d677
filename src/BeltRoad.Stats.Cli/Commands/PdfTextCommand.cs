using System.CommandLine;
using System.Text;
using BeltRoad.Stats.Reading.Extraction;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary>
/// <c>beltroad pdf-text</c>: the process in which the program reads a PDF if <c>pdftotext</c> is missing. Not meant for users and not
/// listed.
/// </summary>
internal static class PdfTextCommand
{
    public static Command Create()
    {
        var command = new Command(PdfPigText.Command, "Write the text of the PDF on standard input") { Hidden = true };
        command.SetAction(static _ => Write());
        return command;
    }

    private static int Write()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            NewLine = "\n",
        };
        try
        {
            PdfPigText.Write(bytes.ToArray(), output);
            return ExitCodes.Done;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or IOException))
        {
            Console.Error.WriteLine(fault.Message.ReplaceLineEndings(" "));
            return ExitCodes.Failed;
        }
    }
}
