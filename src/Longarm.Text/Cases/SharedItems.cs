using Longarm.Core;

namespace Longarm.Text;

/// <summary>
/// Reads the sub-assemblies under <c>items</c>, each once, in an order in which whatever one refers to comes before it.
/// </summary>
internal static class SharedItems
{
    /// <summary>The items by name. A circle is a mistake that names its path.</summary>
    public static Dictionary<string, Item> Read(FactText text, PartyReader parties, Marked? value, bool isForOthers)
    {
        Dictionary<string, Item> read = [];
        if (value is null)
        {
            return read;
        }

        if (value is not MarkedMap map)
        {
            text.Mistake(value, "LC010", $"“items” must be a map from a name to an item, not {value.Noun}.");
            return read;
        }

        var described = map.Entries.ToDictionary(e => e.Key.Text, e => e.Value);
        foreach (var name in Order(text, map, described))
        {
            read[name] = new ItemReader(text, parties, read, described.Keys, isForOthers).Read(described[name], $"items.{name}");
        }

        return read;
    }

    // Depth first without recursion: a chain of references may be ten thousand long.
    private static List<string> Order(FactText text, MarkedMap map, Dictionary<string, Marked> described)
    {
        List<string> order = [];
        Dictionary<string, bool> done = [];
        foreach (var entry in map.Entries)
        {
            Stack<(string Name, Queue<string> Next)> path = [];
            Enter(entry.Key.Text);
            while (path.TryPeek(out var top))
            {
                if (top.Next.TryDequeue(out var next))
                {
                    if (done.TryGetValue(next, out var isDone) && !isDone)
                    {
                        var circle = path.Reverse().Select(p => p.Name).SkipWhile(n => n != next).Append(next);
                        text.Mistake(entry.Key, "LC035", $"Items refer to each other in a circle: {string.Join(" → ", circle)}. Nothing contains itself: take one of the references out.");
                    }
                    else
                    {
                        Enter(next);
                    }

                    continue;
                }

                done[top.Name] = true;
                order.Add(top.Name);
                path.Pop();
            }

            void Enter(string name)
            {
                if (described.TryGetValue(name, out var item) && done.TryAdd(name, false))
                {
                    path.Push((name, new(References(item))));
                }
            }
        }

        return order;
    }

    private static IEnumerable<string> References(Marked value) => value switch
    {
        MarkedMap map => map.Entries.SelectMany(e =>
            e is { Key.Text: "ref", Value: MarkedScalar name } ? [name.Text] : References(e.Value)),
        MarkedList list => list.Elements.SelectMany(References),
        _ => [],
    };
}
