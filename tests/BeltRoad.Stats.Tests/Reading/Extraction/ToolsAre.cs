namespace BeltRoad.Stats.Tests.Reading.Extraction;

/// <summary>Whether a program stands on the search path; where tools are required, one that is missing fails the test.</summary>
internal static class ToolsAre
{
    public static bool Installed(string program)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
        Assert.True(
            found || Environment.GetEnvironmentVariable("BELTROAD_REQUIRE_TOOLS") != "1",
            program + " is required and not installed"
        );
        return found;
    }
}
