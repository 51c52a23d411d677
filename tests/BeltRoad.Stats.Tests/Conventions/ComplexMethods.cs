using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>
/// The compiler refuses a method of more than 20 ways through it (CA1502). Those of Facts and Recognition that have more are listed in one
/// file with a reason each; the list only shrinks.
/// </summary>
public sealed class ComplexMethods
{
    /// <summary>How many methods are listed: lower it with each that is mended.</summary>
    private const int Listed = 60;

    private const string Rule = "CA1502";
    private const string List = "src/BeltRoad.Stats/Properties/GlobalSuppressions.cs";

    private static readonly string[] MayBeListed = ["M:BeltRoad.Stats.Facts.", "M:BeltRoad.Stats.Recognition."];

    /// <summary>How the analyzer that this project's build found in the SDK counts the ways through one method.</summary>
    private static MethodInfo Count { get; } =
        Assembly
            .LoadFrom(
                Path.Combine(
                    typeof(ComplexMethods)
                        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                        .Single(static attribute => attribute.Key == "AnalyzersOfTheSdk")
                        .Value!,
                    "Microsoft.CodeAnalysis.NetAnalyzers.dll"
                )
            )
            .GetType("Microsoft.CodeAnalysis.CodeMetrics.CodeAnalysisMetricData", throwOnError: true)!
            .GetMethod("ComputeAsync", [typeof(ISymbol), typeof(Compilation), typeof(CancellationToken)])!;

    /// <summary>The bound of the compiler.</summary>
    private static int Most { get; } =
        int.Parse(
            File.ReadAllText(Path.Combine(SourceTree.Root, "src/CodeMetricsConfig.txt")).Split(Rule + ":")[1],
            CultureInfo.InvariantCulture
        );

    [Fact]
    public void EveryListedMethodIsStillComplexAndHasItsReason()
    {
        var entries = Entries();
        SourceTree.AssertNone(
            entries.Where(entry => !MayBeListed.Any(start => entry.Method.StartsWith(start, StringComparison.Ordinal))).Select(Line),
            $"Only methods of Facts and Recognition are listed in {List}: split this one along its meaning."
        );
        SourceTree.AssertNone(
            entries
                .AsParallel()
                .AsOrdered()
                .Where(static entry =>
                    DocumentationCommentId.GetFirstSymbolForDeclarationId(entry.Method, LibrarySymbols.Compilation) is not { } method
                    || WaysThrough(method) <= Most
                )
                .Select(Line),
            $"The method is gone or simple enough: take it out of {List}, and lower the number of this test."
        );
        SourceTree.AssertNone(entries.Where(static entry => entry.Reason.Length < 20).Select(Line), "Say why it has so many ways.");
        Assert.Equal(Listed, entries.Count);
    }

    [Fact]
    public void TheRuleIsSwitchedOffNowhereElse() =>
        SourceTree.AssertNone(
            SourceTree
                .Files(".", "*.*", least: 40)
                .Where(static file => Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".editorconfig" or ".globalconfig")
                .Where(static file => SourceTree.Relative(file) != List && Path.GetFileName(file) != nameof(ComplexMethods) + ".cs")
                .SelectMany(static file => File.ReadLines(file).Select(line => (file, line)))
                .Where(static found => found.line.Contains(Rule, StringComparison.Ordinal))
                .Where(static found => found.line != $"dotnet_diagnostic.{Rule}.severity = error")
                .Select(static found => $"{SourceTree.Relative(found.file)}: {found.line.Trim()}"),
            "The bound holds for all code; split the method."
        );

    private static string Line((string Method, string Reason) entry) => $"{List}: {entry.Method}: {entry.Reason}";

    private static List<(string Method, string Reason)> Entries() =>
        [
            .. LibrarySymbols
                .Compilation.Assembly.GetAttributes()
                .Where(static attribute =>
                    attribute.AttributeClass?.Name == nameof(SuppressMessageAttribute)
                    && (attribute.ConstructorArguments[1].Value as string)?.StartsWith(Rule, StringComparison.Ordinal) == true
                )
                .Select(static attribute => attribute.NamedArguments.ToDictionary(static pair => pair.Key, static pair => pair.Value.Value))
                .Select(static named =>
                    (
                        ((string?)named.GetValueOrDefault("Target"))?.TrimStart('~') ?? string.Empty,
                        (string?)named.GetValueOrDefault("Justification") ?? string.Empty
                    )
                ),
        ];

    /// <summary>The ways through a method, as the rule itself counts them.</summary>
    private static int WaysThrough(ISymbol method)
    {
        var counted = (Task)Count.Invoke(null, [method, LibrarySymbols.Compilation, TestContext.Current.CancellationToken])!;
        counted.Wait(TestContext.Current.CancellationToken);
        var metrics = counted.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(counted)!;
        return (int)metrics.GetType().GetProperty("CyclomaticComplexity")!.GetValue(metrics)!;
    }
}
