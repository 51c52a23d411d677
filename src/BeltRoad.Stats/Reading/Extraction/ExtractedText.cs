using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// The text taken out of a file that is no plain text, headings, lists and tables in Markdown's signs, and where its characters stood.
/// </summary>
/// <param name="Title">The title the file itself states; null where it states none.</param>
/// <param name="From">The program that took it out; null where the form has one reader only.</param>
internal sealed record ExtractedText(string Text, OriginalPlaces Places, string? Title, string? From = null);
