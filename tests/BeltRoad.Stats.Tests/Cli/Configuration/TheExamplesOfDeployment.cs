using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace BeltRoad.Stats.Tests.Cli.Configuration;

/// <summary>The examples of deployment are YAML, and name settings, options and paths that exist.</summary>
public sealed class TheExamplesOfDeployment
{
    private const string Prefix = "BELTROAD__";
    private static readonly string folder = Path.Combine(SourceTree.Root, "src", "BeltRoad.Stats.Cli");

    [Fact]
    public void ComposeStartsThreeNodesWithSettingsThatExist()
    {
        var services = Documents("Deployment/compose.yaml").Single()["services"];
        var node = services["node"];
        var settings = Read(
            ((YamlMappingNode)node["environment"]).Children.Select(static pair => (Text(pair.Key), Text(pair.Value))),
            file: null
        );
        Assert.Equal("3", Text(node["deploy"]["replicas"]));
        Assert.Equal("postgres://postgres:5432/beltroad", settings.Store!.Name);
        Assert.Equal("documents", settings.Digests["weekly"].Input);
        Assert.Equal("beltroad", Text(services["postgres"]["environment"]["POSTGRES_DB"]));
        Assert.Contains("exec /app/beltroad schedule --log json", Text(node["entrypoint"][2]), StringComparison.Ordinal);
    }

    [Fact]
    public void KubernetesStartsThreeNodesWithSettingsThatExist()
    {
        using var temp = new TempFolder();
        var documents = Documents("Deployment/kubernetes.yaml");
        Assert.Equal(["ConfigMap", "PersistentVolumeClaim", "Deployment"], documents.Select(static document => Text(document["kind"])));
        var deployment = documents[2]["spec"];
        Assert.Equal("3", Text(deployment["replicas"]));
        var container = deployment["template"]["spec"]["containers"][0];
        var named = ((YamlSequenceNode)container["env"]).Select(static entry => Text(entry["name"])).ToList();
        Assert.Equal(["BELTROAD__CLUSTER__NODE", "PGPASSWORD"], named);
        var file = temp.Write("beltroad.json", Text(documents[0]["data"]["beltroad.json"]));
        var settings = Read([(named[0], "beltroad-5d9c7b8f4-x2x7k")], file);
        Assert.Equal(("beltroad-5d9c7b8f4-x2x7k", 2), (settings.Cluster.Node, settings.Digests.Count));
        Assert.NotNull(settings.Server);
        var probe = ((YamlSequenceNode)container["livenessProbe"]["exec"]["command"]).Select(Text).ToList();
        Assert.Equal(["/app/beltroad", "schedule", "--health"], probe[..3]);
        Assert.Equal(((YamlSequenceNode)container["args"]).Select(Text).Last(), probe[^1]);
    }

    [Fact]
    public void TheDockerfilePublishesTheProgramThatTheyStart()
    {
        var lines = File.ReadAllLines(Path.Combine(folder, "Dockerfile"));
        Assert.Contains("ENTRYPOINT [\"/app/beltroad\"]", lines);
        Assert.Contains("RUN dotnet publish src/BeltRoad.Stats.Cli -c Release -o /app --nologo", lines);
        Assert.Contains(
            lines,
            static line => line.EndsWith("CMD [\"/app/beltroad\", \"schedule\", \"--health\"]", StringComparison.Ordinal)
        );
    }

    /// <summary>Refuses a setting that does not exist or a value that it does not take.</summary>
    private static Settings Read(IEnumerable<(string Name, string Value)> variables, string? file) =>
        SettingsReader.Read(
            file,
            variables.Select(variable =>
            {
                Assert.StartsWith(Prefix, variable.Name, StringComparison.Ordinal);
                return KeyValuePair.Create(variable.Name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), variable.Value);
            })
        );

    private static IReadOnlyList<YamlNode> Documents(string name)
    {
        using var reader = File.OpenText(Path.Combine(folder, name));
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. stream.Documents.Select(static document => document.RootNode)];
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
