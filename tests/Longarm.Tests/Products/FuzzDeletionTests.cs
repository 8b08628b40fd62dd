using System.Text;
using System.Text.Json.Nodes;
using Longarm.Core;

namespace Longarm.Tests.Products;

/// <summary>
/// Facts are taken out of files one at a time. Whatever was unknown or partial before never becomes known to be none: nothing is
/// concluded from silence.
/// </summary>
public sealed class FuzzDeletionTests
{
    [Fact]
    public void Silence_never_says_none_in_JSON()
    {
        var tried = 0;
        foreach (var (name, bytes) in FuzzSamples.All.Where(sample => sample.Name.EndsWith(".json", StringComparison.Ordinal)))
        {
            var whole = Facts(FuzzReading.Read(name, bytes, name)!);
            // By the standard a dependency that names nothing says that there is none: there a deletion is a statement.
            foreach (var path in Keys(JsonNode.Parse(bytes)!, []).Where(path => path is not ["dependencies", _, not "ref", ..]))
            {
                var without = JsonNode.Parse(bytes)!;
                var holder = path.SkipLast(1).Aggregate(without, (node, step) => step is int index ? node.AsArray()[index]! : node.AsObject()[(string)step]!);
                holder.AsObject().Remove((string)path[^1]);
                tried += Compare(whole, name, Encoding.UTF8.GetBytes(without.ToJsonString()), $"{name} without {string.Join('.', path)}");
            }
        }

        Assert.True(tried > 300, $"{tried} files were read.");
    }

    [Theory]
    [InlineData("board.csv", ',')]
    [InlineData("levels.tsv", '\t')]
    public void Silence_never_says_none_in_tables(string name, char delimiter)
    {
        var text = Encoding.UTF8.GetString(FuzzSamples.All.Single(sample => sample.Name == name).Bytes);
        var whole = Facts(FuzzReading.Read(name, Encoding.UTF8.GetBytes(text), name)!);
        var tried = 0;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal) + 1; at < text.Length; at++)
        {
            var end = text.IndexOfAny([delimiter, '\n'], at);
            var cell = text[at..(end < 0 ? text.Length : end)];
            if (cell.Length > 0 && !cell.Contains('"', StringComparison.Ordinal))
            {
                tried += Compare(whole, name, Encoding.UTF8.GetBytes(text[..at] + text[(at + cell.Length)..]), $"{name} without “{cell}” at {at}");
            }

            at += cell.Length;
        }

        Assert.True(tried > 8, $"{tried} files were read.");
    }

    private static int Compare(Dictionary<(string, string), Value> whole, string name, byte[] bytes, string which)
    {
        if (FuzzReading.Read(name, bytes, which) is not { } item)
        {
            return 0;
        }

        foreach (var ((path, fact), value) in Facts(item))
        {
            var isNone = value is NothingValue or ListValue { IsComplete: true, Elements.Count: 0 };
            Assert.False(isNone && whole.TryGetValue((path, fact), out var before) && !before.IsDefinite, $"{which}: {fact} of {path} was not known, and is known to be none now.");
        }

        return 1;
    }

    private static Dictionary<(string Path, string Fact), Value> Facts(Item product)
    {
        Dictionary<(string, string), Value> all = [];
        foreach (var item in SpdxReading.All(product))
        {
            foreach (var (name, fact) in ((string, Fact)[])[("parts", item.Parts), ("made-with", item.MadeWith), ("materials", item.Materials), ("traits", item.Traits), ("for", item.For), ("origin", item.Origin), ("value", item.Value)])
            {
                all[(item.Path, name)] = fact.Value;
            }
        }

        return all;
    }

    private static IEnumerable<object[]> Keys(JsonNode node, object[] path) => node switch
    {
        JsonObject map => map.SelectMany(pair => (pair.Value is null ? [] : Keys(pair.Value, [.. path, pair.Key])).Prepend([.. path, pair.Key])),
        JsonArray list => list.SelectMany((each, index) => each is null ? [] : Keys(each, [.. path, index])),
        _ => [],
    };
}
