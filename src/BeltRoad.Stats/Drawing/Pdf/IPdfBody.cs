using System.Text;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>An object that is put in words when the file is written, so that its words are not held until then.</summary>
internal interface IPdfBody
{
    /// <summary>Writes what stands between the object's number and its end; all ASCII.</summary>
    void AppendTo(StringBuilder pdf);
}
