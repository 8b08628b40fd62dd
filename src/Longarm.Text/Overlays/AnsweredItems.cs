using Longarm.Core;

namespace Longarm.Text;

/// <summary>Builds a product anew with answers in it. What is shared stays shared; what nothing was answered about stays as it is.</summary>
/// <param name="facts">Reads facts of the file of answers.</param>
/// <param name="answers">What was answered, by record.</param>
internal sealed class AnsweredItems(FactText facts, IReadOnlyDictionary<Node, List<(string Field, ProductAnswer Answer)>> answers)
{
    private readonly Dictionary<Item, Item> built = new(ReferenceEqualityComparer.Instance);

    /// <summary>The product with the answers.</summary>
    public Item Rebuild(Item product)
    {
        // Parts before what they are in, without recursion: a chain may be as long as its file allows.
        Stack<(Item Item, bool IsReady)> waiting = new([(product, false)]);
        while (waiting.TryPop(out var top))
        {
            if (built.ContainsKey(top.Item))
            {
                continue;
            }

            if (top.IsReady)
            {
                built[top.Item] = ItemOf(top.Item);
                continue;
            }

            waiting.Push((top.Item, true));
            foreach (var inner in ProductRecords.Inside(top.Item).Select(InnerOf).OfType<Item>().Where(inner => !built.ContainsKey(inner)))
            {
                waiting.Push((inner, false));
            }
        }

        return built[product];
    }

    private static Item? InnerOf(Node record) => record switch
    {
        Part part => part.Item,
        Production made => made.Item,
        _ => null,
    };

    private Item ItemOf(Item item)
    {
        var isAnswered = answers.TryGetValue(item, out var own);
        var inside = ProductRecords.Inside(item);
        if (!isAnswered && !inside.Any(record => answers.ContainsKey(record) || InnerOf(record) is { } inner && !ReferenceEquals(built[inner], inner)))
        {
            return item;
        }

        AnswerMerge merge = new(facts, own ?? []);
        var said = isAnswered ? new ItemReader(facts, new PartyReader(facts, strict: true), new Dictionary<string, Item>()).Read(merge.Map(item), item.Path) : new() { Path = item.Path };
        return new()
        {
            Path = item.Path,
            Name = merge.Of("name", item.Name, said.Name),
            Kind = merge.Of("kind", item.Kind, said.Kind),
            Origin = merge.Of("origin", item.Origin, said.Origin),
            Value = merge.Of("value", item.Value, said.Value),
            DesignedBy = merge.Of("designed-by", item.DesignedBy, said.DesignedBy),
            Traits = merge.List("traits", item.Traits, said.Traits),
            For = merge.List("for", item.For, said.For),
            Parts = merge.List("parts", Each(item.Parts), said.Parts),
            MadeWith = merge.List("made-with", Each(item.MadeWith), said.MadeWith),
            Materials = merge.List("materials", Each(item.Materials), said.Materials),
            Codes = merge.Named("codes", item.Codes, said.Codes),
            Specs = merge.Named("specs", item.Specs, said.Specs),
            Stages = item.Stages,
        };
    }

    private Fact<ListValue> Each(Fact<ListValue> list) => list.Known is { } known
        ? Fact<ListValue>.Of(new ListValue([.. known.Elements.Select(element => element switch
        {
            Part part => PartOf(part),
            Production made => MadeOf(made),
            Material material => MaterialOf(material),
            _ => element,
        })], known.IsComplete), list.Source)
        : list;

    private Part PartOf(Part part)
    {
        AnswerMerge merge = new(facts, answers.GetValueOrDefault(part) ?? []);
        var said = merge.Inner<Part>("parts", part.Path);
        return new()
        {
            Path = part.Path,
            Item = built[part.Item],
            Quantity = merge.Of("quantity", part.Quantity, said?.Quantity),
            How = merge.Of("how", part.How, said?.How),
        };
    }

    private Production MadeOf(Production made)
    {
        AnswerMerge merge = new(facts, answers.GetValueOrDefault(made) ?? []);
        return new() { Path = made.Path, Item = built[made.Item], Role = merge.Of("role", made.Role, merge.Inner<Production>("made-with", made.Path)?.Role) };
    }

    private Material MaterialOf(Material material)
    {
        if (!answers.TryGetValue(material, out var own))
        {
            return material;
        }

        AnswerMerge merge = new(facts, own);
        var said = merge.Inner<Material>("materials", material.Path);
        return new()
        {
            Path = material.Path,
            Element = merge.Of("element", material.Element, said?.Element),
            Form = merge.Of("form", material.Form, said?.Form),
            Origin = merge.Of("origin", material.Origin, said?.Origin),
            Value = merge.Of("value", material.Value, said?.Value),
            Mass = merge.Of("mass", material.Mass, said?.Mass),
            ProcessedWith = merge.Of("processed-with", material.ProcessedWith, said?.ProcessedWith),
            Stages = material.Stages,
        };
    }
}
