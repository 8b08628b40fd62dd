using Longarm.Core;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Puts facts that a person answered beside those that a product's file states; what is answered takes the place of what is stated.</summary>
public sealed class AnsweredProduct
{
    private const string File = "answers";
    private static readonly string[] OfItems = ["name", "kind", "origin", "value", "designed-by", "traits", "for", "parts", "made-with", "materials", "codes", "specs"];
    private static readonly string[] OfUses = ["quantity", "how", "role", "element", "form", "mass", "processed-with"];
    private readonly VocabularyWords words;
    private readonly List<Mistake> mistakes;
    private readonly Dictionary<string, List<(string Field, Marked Value)>> byRecord = [];
    private readonly HashSet<string> met = [];

    private AnsweredProduct(VocabularyWords words, List<Mistake> mistakes) => (this.words, this.mistakes) = (words, mistakes);

    /// <summary>The product with the answers; null with the mistakes.</summary>
    /// <param name="index">The product.</param>
    /// <param name="answers">What was answered, by fact: <c>components.C12.origin</c>.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static Item? Apply(ProductIndex index, IReadOnlyDictionary<string, Marked> answers, VocabularyWords words, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        AnsweredProduct work = new(words, mistakes);
        foreach (var (fact, value) in answers)
        {
            work.Take(fact, value);
        }

        // What an answer describes may be answered about in turn.
        var product = index.Items[0];
        for (var here = index; work.byRecord.Count > 0 && mistakes.Count == before; here = new(product))
        {
            if (!PathsOf(here).Any(work.byRecord.ContainsKey))
            {
                mistakes.AddRange(work.byRecord.Keys.Select(record => new Mistake(File, 0, 0, "LC058", $"“{record}” is answered about, and there is no such thing in the product. Take the answer out.")));
                break;
            }

            product = work.Rebuild(here);
            work.met.ToList().ForEach(record => work.byRecord.Remove(record));
        }

        return mistakes.Count > before ? null : product;
    }

    private static IEnumerable<string> PathsOf(ProductIndex index) => index.Items.SelectMany((item, at) =>
        index.Uses(at).Select(use => use.Record.Path).Concat(item.Materials.Known?.Elements.OfType<Node>().Select(m => m.Path) ?? []).Prepend(item.Path));

    private void Take(string fact, Marked value)
    {
        var at = fact.LastIndexOf('.');
        var field = at < 0 ? "" : fact[(at + 1)..];
        var record = at < 0 ? "" : fact[..at];
        foreach (var map in (string[])["codes", "specs"])
        {
            if (record.EndsWith("." + map, StringComparison.Ordinal))
            {
                (record, field, value) = (record[..^(map.Length + 1)], map, new MarkedMap([new(new MarkedScalar(field, true, 0, 0), value)], 0, 0));
            }
        }

        if (!OfItems.Contains(field) && !OfUses.Contains(field))
        {
            mistakes.Add(new(File, 0, 0, "LC058", $"“{fact}” is no fact of a product that can be answered. Take the answer out."));
            return;
        }

        if (!byRecord.TryGetValue(record, out var list))
        {
            byRecord[record] = list = [];
        }

        list.Add((field, value));
    }

    // From below, so that each item is made anew once, with what is in it: shared ones stay shared.
    private Item Rebuild(ProductIndex index)
    {
        var made = new Item[index.Items.Count];
        HashSet<string> seen = [];
        HashSet<string> twice = [.. index.Items.Select(item => item.Path).Where(path => !seen.Add(path))];
        foreach (var path in byRecord.Keys.Where(twice.Contains))
        {
            mistakes.Add(new(File, 0, 0, "LC058", $"“{path}” stands for several things in the product, and which one is answered about is not said. Give each a name of its own in the product's file."));
        }

        foreach (var at in index.Downwards.Reverse())
        {
            var item = index.Items[at];
            var isChanged = byRecord.ContainsKey(item.Path) || HasMaterialAnswered(item) || index.Uses(at).Any(use => byRecord.ContainsKey(use.Record.Path) || made[use.Child] != index.Items[use.Child]);
            made[at] = isChanged ? Changed(item, record => made[index.Find(record)!.Value]) : item;
        }

        return made[0];
    }

    private Item Changed(Item item, Func<Item, Item> inner)
    {
        MarkedMap map = new([], 0, 0);
        if (byRecord.TryGetValue(item.Path, out var answers))
        {
            met.Add(item.Path);
            map = new([.. answers.GroupBy(a => a.Field).Select(group => new MarkedEntry(new(group.Key, false, 0, 0), Together(group)))], 0, 0);
        }

        var said = StatedItem.Read(File, map, null, item.Path, words, mistakes);
        bool Says(string field) => map[field] is not null;
        return new()
        {
            Path = item.Path,
            Name = Says("name") ? said.Name : item.Name,
            Kind = Says("kind") ? said.Kind : item.Kind,
            Origin = Says("origin") ? said.Origin : item.Origin,
            Value = Says("value") ? said.Value : item.Value,
            DesignedBy = Says("designed-by") ? said.DesignedBy : item.DesignedBy,
            Traits = Says("traits") ? said.Traits : item.Traits,
            For = Says("for") ? said.For : item.For,
            Parts = Says("parts") ? said.Parts : List(item.Parts, inner),
            MadeWith = Says("made-with") ? said.MadeWith : List(item.MadeWith, inner),
            Materials = Says("materials") ? said.Materials : List(item.Materials, inner),
            Codes = Merged(item.Codes, said.Codes),
            Specs = Merged(item.Specs, said.Specs),
            Stages = item.Stages,
        };
    }

    // A fact is answered once; of codes and parameters each under its own name.
    private static Marked Together(IGrouping<string, (string Field, Marked Value)> answers) => answers.Key is "codes" or "specs"
        ? new MarkedMap([.. answers.SelectMany(a => ((MarkedMap)a.Value).Entries)], 0, 0)
        : answers.Last().Value;

    private static IReadOnlyDictionary<string, Fact> Merged(IReadOnlyDictionary<string, Fact> stated, IReadOnlyDictionary<string, Fact> said)
    {
        if (said.Count == 0)
        {
            return stated;
        }

        Dictionary<string, Fact> all = new(stated);
        foreach (var (key, fact) in said)
        {
            all[key] = fact;
        }

        return all;
    }

    private Fact<ListValue> List(Fact<ListValue> list, Func<Item, Item> inner) => list.Known is not { } known ? list
        : Fact<ListValue>.Of(new ListValue([.. known.Elements.Select(each => Use(each, inner))], known.IsComplete), list.Source);

    private Value Use(Value each, Func<Item, Item> inner)
    {
        switch (each)
        {
            case Part part:
                var said = Answered(part.Path, "parts")?.Parts.Known?.Elements[0] as Part;
                return new Part
                {
                    Path = part.Path,
                    Item = inner(part.Item),
                    Quantity = Has(part.Path, "quantity") ? said?.Quantity ?? Fact<Amount>.Unknown : part.Quantity,
                    How = Has(part.Path, "how") ? said?.How ?? Fact<Word>.Unknown : part.How,
                };
            case Production made:
                var role = (Answered(made.Path, "made-with")?.MadeWith.Known?.Elements[0] as Production)?.Role;
                return new Production { Path = made.Path, Item = inner(made.Item), Role = Has(made.Path, "role") ? role ?? Fact<Word>.Unknown : made.Role };
            case Material material when byRecord.ContainsKey(material.Path):
                return Changed(material);
            default:
                return each;
        }
    }

    private bool HasMaterialAnswered(Item item) => item.Materials.Known?.Elements.OfType<Node>().Any(m => byRecord.ContainsKey(m.Path)) ?? false;

    private bool Has(string path, string field) => byRecord.TryGetValue(path, out var answers) && answers.Exists(a => a.Field == field);

    private Material Changed(Material stated)
    {
        var said = Answered(stated.Path, "materials")?.Materials.Known?.Elements[0] as Material ?? stated;
        return new()
        {
            Path = stated.Path,
            Element = Has(stated.Path, "element") ? said.Element : stated.Element,
            Form = Has(stated.Path, "form") ? said.Form : stated.Form,
            Origin = Has(stated.Path, "origin") ? said.Origin : stated.Origin,
            Value = Has(stated.Path, "value") ? said.Value : stated.Value,
            Mass = Has(stated.Path, "mass") ? said.Mass : stated.Mass,
            ProcessedWith = Has(stated.Path, "processed-with") ? said.ProcessedWith : stated.ProcessedWith,
            Stages = stated.Stages,
        };
    }

    // What is answered of a use is read as a list of one such use.
    private Item? Answered(string path, string list)
    {
        if (!byRecord.TryGetValue(path, out var answers))
        {
            return null;
        }

        met.Add(path);
        List<MarkedEntry> facts = [.. answers.Select(a => new MarkedEntry(new(a.Field, false, 0, 0), a.Value))];
        if (list != "materials")
        {
            facts.Add(new(new("item", false, 0, 0), new MarkedMap([], 0, 0)));
        }

        MarkedMap use = new(facts, 0, 0);
        MarkedMap whole = new([new(new(list, false, 0, 0), new MarkedList([use], 0, 0))], 0, 0);
        return StatedItem.Read(File, whole, null, path, words, mistakes);
    }
}
