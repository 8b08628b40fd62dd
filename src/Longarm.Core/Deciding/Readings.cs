using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>What was read for an answer, as a proof tells it.</summary>
internal static class Readings
{
    /// <summary>Each fact once; what was read of an item was read of those that it stood for.</summary>
    public static IReadOnlyList<Reading> In(Reads reads, Func<Node, FactField, Reading> readingOf)
    {
        List<Reading> read = [];
        HashSet<(Node, string)> seen = [];
        List<(Item Asked, Item Item)> stoodFor = [];
        foreach (var (what, of) in reads.All())
        {
            if (what is Node record && of is FactField field && seen.Add((record, field.Name)))
            {
                read.Add(readingOf(record, field));
            }
            else if (what is Item asked && of is Item item)
            {
                stoodFor.Add((asked, item));
            }
        }

        if (stoodFor.Count > 0)
        {
            var ofItems = read.Where(r => r.Record is Item).ToLookup(r => (Item)r.Record);
            read.AddRange(stoodFor.Distinct().SelectMany(pair => ofItems[pair.Asked]
                .Where(r => seen.Add((pair.Item, r.Field.Name))).Select(r => readingOf(pair.Item, r.Field))).ToList());
        }

        return [.. read.Where(r => r.Value is not Node and not TableRow)];
    }
}
