namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The issue as a PDF.</summary>
public static class PdfDigest
{
    public static void Write(DigestModel model, Stream output) => throw new NotSupportedException();
}
