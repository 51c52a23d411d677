namespace BeltRoad.Stats.Series.Corrections;

/// <summary>A correction by a reader of what the program read.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Document">The id of the document as in the store.</param>
/// <param name="Quote">Words of the document that contain the number; spaces and script do not matter.</param>
/// <param name="Field">One of <see cref="CorrectionField.All"/>.</param>
/// <param name="Value">The new content of the field, as the exports write it.</param>
/// <param name="Expect">What the program reads in the field; if it reads anything else, the correction is not applied.</param>
internal sealed record Correction(int Line, string Document, string Quote, string Field, string Value, string Reason, string Expect);
