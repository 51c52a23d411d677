using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>Which folder of the library uses a type of which other, as the compiler binds the names; read once for all tests.</summary>
internal static class LibrarySymbols
{
    private const string Library = "src/BeltRoad.Stats";
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);

    private static readonly Lazy<IReadOnlyList<FolderUse>> Found = new(Find);

    /// <summary>The library's sources, bound against the assemblies of the test host; their paths are from the repository's root.</summary>
    public static CSharpCompilation Compilation => Compiled.Value;

    /// <summary>One for each pair of folders and type, the first place that names it.</summary>
    public static IReadOnlyList<FolderUse> Uses => Found.Value;

    private static IReadOnlyList<FolderUse> Find() =>
        [
            .. Compilation
                .SyntaxTrees.Where(static tree => tree.FilePath.Length > 0)
                .AsParallel()
                .AsOrdered()
                .SelectMany(static tree => UsesIn(tree, Compilation.GetSemanticModel(tree)))
                .DistinctBy(use => (use.Folder, use.UsedFolder, use.Type)),
        ];

    private static CSharpCompilation Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = SourceTree
            .Files(Library, "*.cs", least: 40)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, SourceTree.Relative(file)));
        return CSharpCompilation.Create(
            "library",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
        );
    }

    /// <summary>All assemblies of the test host but the library itself, whose sources are bound instead.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("BeltRoad.Stats.dll" or "beltroad.dll" or "BeltRoad.Stats.Tests.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<FolderUse> UsesIn(SyntaxTree tree, SemanticModel model)
    {
        var folder = FolderOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = (symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition;
            if (
                type?.DeclaringSyntaxReferences is [var declared, ..]
                && declared.SyntaxTree.FilePath.StartsWith(Library, StringComparison.Ordinal)
                && FolderOf(declared.SyntaxTree.FilePath) is var used
                && used != folder
            )
            {
                var line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return new FolderUse(folder, used, type.Name, $"{tree.FilePath}:{line}");
            }
        }
    }

    /// <summary>Below the library: <c>Store/Cache</c>; empty for a file at its top.</summary>
    private static string FolderOf(string path)
    {
        var parts = path[(Library.Length + 1)..].Split('/');
        return string.Join('/', parts[..^1]);
    }
}
