using System.ComponentModel;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>Extracts the text of a PDF. Each page ends with a form feed, which stays in the text.</summary>
internal static class PdfTextReader
{
    /// <param name="wanted">Null for poppler's if it is installed, else PdfPig.</param>
    /// <param name="bounds">Null for the bounds of a run.</param>
    public static (ExtractedText? Text, Refusal? Refusal) Read(string path, byte[] bytes, PdfReader? wanted, ProgramBounds? bounds = null)
    {
        if (!bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            return (null, RefusalTexts.NotPdf(path, "it does not begin with %PDF-"));
        }

        if (PdfProgram.Find(wanted) is not { } program)
        {
            return (null, RefusalTexts.PdfToolMissing(path));
        }

        bounds ??= ProgramBounds.Default;
        try
        {
            var run = ProgramRun.Of(program.Start(), bytes, bounds);
            return run switch
            {
                { Broken: ExceededLimit.Text } => (null, RefusalTexts.UnpacksTooLarge(path, bounds.MaxCharacters)),
                { Broken: ExceededLimit.Time } => (null, RefusalTexts.PdfTooHard(path, program.Name, bounds.Patience)),
                { Broken: ExceededLimit.Memory } => (null, RefusalTexts.PdfTooHard(path, program.Name, bounds.MaxMemory)),
                { ExitCode: not 0 } => (
                    null,
                    RefusalTexts.NotPdf(path, run.Error.Length > 0 ? run.Error : program.Name + " could not read it")
                ),
                _ when run.Text.AsSpan().Trim().IsEmpty => (null, RefusalTexts.PdfWithoutText(path)),
                _ => (new ExtractedText(run.Text, new OriginalPlaces(PageStarts(run.Text), []), null, program.Name), null),
            };
        }
        catch (Win32Exception fault)
        {
            return (null, RefusalTexts.NotPdf(path, program.Name + " cannot be started: " + fault.Message));
        }
    }

    private static List<int> PageStarts(string text)
    {
        List<int> starts = [0];
        for (var at = text.IndexOf('\f', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\f', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts;
    }
}
