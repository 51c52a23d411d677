using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// The text extracted from a file that is not plain text, with headings, lists and tables in Markdown notation, and the original positions
/// of its characters.
/// </summary>
/// <param name="Title">The title that the file itself states; null if it states none.</param>
/// <param name="From">The program that extracted it; null if the form has only one reader.</param>
internal sealed record ExtractedText(string Text, OriginalPlaces Places, string? Title, string? From = null);
