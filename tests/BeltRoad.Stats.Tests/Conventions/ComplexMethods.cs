using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>
/// The compiler refuses a method of more than 20 ways through it (CA1502). Those of Facts and Recognition that have more are listed in one
/// file with a reason each; the list only shrinks.
/// </summary>
public sealed class ComplexMethods
{
    /// <summary>How many methods are listed: lower it with each that is mended.</summary>
    private const int Listed = 66;

    private const string Rule = "CA1502";
    private const string List = "src/BeltRoad.Stats/Properties/GlobalSuppressions.cs";

    private static readonly string[] MayBeListed = ["M:BeltRoad.Stats.Facts.", "M:BeltRoad.Stats.Recognition."];

    /// <summary>Where this project's build found the analyzers of the SDK.</summary>
    private static string AnalyzersOfTheSdk { get; } =
        typeof(ComplexMethods)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "AnalyzersOfTheSdk")
            .Value!;

    [Fact]
    public async Task EveryListedMethodIsStillComplexAndHasItsReason()
    {
        var complex = (await Diagnostics()).Where(static found => found.IsSuppressed).Select(static found => found.Location).ToHashSet();
        var entries = Entries();
        SourceTree.AssertNone(
            entries.Where(entry => !MayBeListed.Any(start => entry.Method.StartsWith(start, StringComparison.Ordinal))).Select(Line),
            $"Only methods of Facts and Recognition are listed in {List}: split this one along its meaning."
        );
        SourceTree.AssertNone(
            entries
                .Where(entry =>
                    DocumentationCommentId.GetFirstSymbolForDeclarationId(entry.Method, LibrarySymbols.Compilation) is not { } method
                    || !method.Locations.Any(complex.Contains)
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

    /// <summary>What the compiler's own analyzer finds in the library, also where the list silences it.</summary>
    private static Task<ImmutableArray<Diagnostic>> Diagnostics()
    {
        var analyzer = (DiagnosticAnalyzer)
            Activator.CreateInstance(
                Assembly
                    .LoadFrom(Path.Combine(AnalyzersOfTheSdk, "Microsoft.CodeAnalysis.NetAnalyzers.dll"))
                    .GetType("Microsoft.CodeQuality.Analyzers.Maintainability.CodeMetrics.CodeMetricsAnalyzer", throwOnError: true)!
            )!;
        var bound = new AdditionalFile(Path.Combine(SourceTree.Root, "src/CodeMetricsConfig.txt"));
        var options = LibrarySymbols.Compilation.Options.WithSpecificDiagnosticOptions([new(Rule, ReportDiagnostic.Error)]);
        return LibrarySymbols
            .Compilation.WithOptions(options)
            .WithAnalyzers(
                [analyzer],
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([bound]),
                    onAnalyzerException: null,
                    concurrentAnalysis: true,
                    logAnalyzerExecutionTime: false,
                    reportSuppressedDiagnostics: true
                )
            )
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private sealed class AdditionalFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
