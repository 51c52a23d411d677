using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// The outward state of a folder of documents: names, lengths and times. Cheap to read, and different after a file was written.
/// </summary>
/// <param name="Text">Equal for folders that look equal; null if there is nothing to read.</param>
/// <param name="Newest">When the newest document was written.</param>
internal readonly record struct FolderStamp(string? Text, DateTimeOffset Newest)
{
    public static FolderStamp Of(string folder)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var newest = DateTimeOffset.MinValue;
            var found = InputFolder.Find(folder);
            foreach (var file in found.Files.Concat(found.MetadataFiles))
            {
                var written = new DateTimeOffset(file.Written, TimeSpan.Zero);
                newest = file.Written < DateTime.MaxValue && written > newest ? written : newest; // what could not be asked is no news
                hash.AppendData(
                    Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Id}\n{file.Length}\n{written.UtcTicks}\n"))
                );
            }

            return new FolderStamp(Convert.ToHexStringLower(hash.GetHashAndReset()), newest);
        }
        catch (Exception fault) when (fault is RefusedException or IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
