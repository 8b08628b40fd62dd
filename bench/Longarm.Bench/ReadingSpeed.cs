using System.Globalization;
using System.Text.Json;
using Longarm.Assessments;
using Longarm.Core.Deciding;
using Longarm.Products;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Bench;

/// <summary>A bill of materials of very many components in CycloneDX, read into items, and by the document reader of the framework.</summary>
internal static class ReadingSpeed
{
    private static readonly string[] Origins = ["US", "CN", "DE", "JP", "KR"];
    private static readonly string[] Codes = ["EAR99", "3A991", "3A001.a.2", "5A992.c"];

    /// <summary>Our reader.</summary>
    public static void Measure(int components)
    {
        var words = RuleBookReader.Read(Folder.Files()).Words!;
        With(3_000, small => Enumerable.Range(0, 20).ToList().ForEach(_ => Read(small, words)));
        With(components, file =>
        {
            var middle = Middle(() => Read(file, words));
            ProductSpeed.Row(string.Create(CultureInfo.InvariantCulture, $"CycloneDX JSON, {components:N0} components, {new FileInfo(file).Length / 1e6:0} MB, read into items"), middle, Rate(components, middle));
        });
    }

    /// <summary>The same product decided against all packs, with proof and what is missing: the first time in a process, and again.</summary>
    public static void MeasureDeciding(int components)
    {
        const string Movement = """
            on: 2026-01-10
            from: TW
            to: CN
            via: []
            uses: [civil]
            instruments: []
            parties:
              - {role: exporter, name: A, country: TW, headquarters: TW, parent-headquarters: TW, kinds: [], listings: [], owners: []}
              - {role: end-user, name: B, country: CN, headquarters: CN, parent-headquarters: CN, kinds: [], listings: [], owners: []}
            """;
        var read = RuleBookReader.Read(Folder.Files());
        LawLibrary library = new(read.Book!);
        With(components, file =>
        {
            List<Mistake> mistakes = [];
            using var stream = File.OpenRead(file);
            var item = ProductReader.Read("bench.cdx.json", stream, read.Words!, mistakes).Item;
            var facts = CaseReader.Read("bench.case.yaml", MarkedReader.Read("bench.case.yaml", Movement, mistakes)[0], read.Words!, new CaseOptions { Item = item }, mistakes)
                ?? throw new InvalidOperationException(string.Join('\n', mistakes));
            var (answer, first) = ProductSpeed.Time(() => library.Determine(facts, [], AnswerParts.All));
            if (answer.Regimes[0].Written.IsSettled)
            {
                throw new InvalidOperationException("Nobody knows the tools and traits of the parts: the case should be open.");
            }

            ProductSpeed.Row("the same product decided against all packs, with proof and what is missing, the first time", first);
            ProductSpeed.Row("the same once more", ProductSpeed.Time(() => library.Determine(facts, [], AnswerParts.All)).Seconds);
        });
    }

    /// <summary>The same file as a document.</summary>
    public static void MeasurePeer(int components)
    {
        With(components, file =>
        {
            var middle = Middle(() =>
            {
                using var stream = File.OpenRead(file);
                using var document = JsonDocument.Parse(stream);
                return document.RootElement.GetProperty("components").GetArrayLength();
            });
            ProductSpeed.Row("peer: the same file parsed as a JsonDocument, nothing read from it", middle, Rate(components, middle));
        });
    }

    private static string Rate(int components, double seconds) => string.Create(CultureInfo.InvariantCulture, $" ({components / seconds / 1e6:0.00} M components/s)");

    private static double Middle(Func<int> run) => Enumerable.Range(0, 5).Select(_ => ProductSpeed.Time(run).Seconds).Order().ElementAt(2);

    private static int Read(string file, VocabularyWords words)
    {
        List<Mistake> mistakes = [];
        using var stream = File.OpenRead(file);
        var (item, _) = ProductReader.Read("bench.cdx.json", stream, words, mistakes);
        return item?.Parts.Known?.Elements.Count ?? throw new InvalidOperationException(string.Join('\n', mistakes));
    }

    // A tree in which each component holds up to twelve, in a file on the disk, as owners have them.
    private static void With(int components, Action<string> use)
    {
        var path = Path.GetTempFileName();
        try
        {
            Write(components, path);
            use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Write(int components, string path)
    {
        using var file = File.Create(path);
        using (Utf8JsonWriter json = new(file))
        {
            json.WriteStartObject();
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.6");
            json.WriteStartObject("metadata");
            json.WritePropertyName("component");
            WriteComponent(json, "root", "device", "Machine", [("longarm:value", "5000000 USD")]);
            json.WriteEndObject();
            json.WriteStartArray("components");
            for (var at = 0; at < components; at++)
            {
                var use = at > 11 ? $"c{(at - 1) / 12}" : "root";
                WriteComponent(json, $"c{at}", at % 3 == 0 ? "library" : "device", $"Part {at % 5000}",
                [
                    ("longarm:origin", Origins[at % Origins.Length]), ("longarm:class:us-ccl", Codes[at % Codes.Length]),
                    ("longarm:value", string.Create(CultureInfo.InvariantCulture, $"{((at % 900) / 100m) + 0.01m:0.00} USD")), ("longarm:use", $"{use}|1|incorporated"),
                ]);
                if (at % 1000 == 0)
                {
                    json.Flush();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void WriteComponent(Utf8JsonWriter json, string reference, string type, string name, ReadOnlySpan<(string Name, string Value)> properties)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("bom-ref", reference);
        json.WriteString("name", name);
        json.WriteString("version", "1");
        json.WriteStartArray("properties");
        foreach (var (key, value) in properties)
        {
            json.WriteStartObject();
            json.WriteString("name", key);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
