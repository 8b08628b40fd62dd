using System.Globalization;
using Longarm.Core;

namespace Longarm.Tests.Products;

/// <summary>Items with everything that may be known, unknown or bounded of them, the same for each number.</summary>
/// <param name="seed">The number.</param>
internal sealed class RandomItems(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<Item> made = [];

    public Item Next(int depth = 3)
    {
        // What was made before may be in several things.
        if (depth < 3 && made.Count > 0 && random.Next(4) == 0)
        {
            return made[random.Next(made.Count)];
        }

        Item item = new()
        {
            Path = "x",
            Name = Maybe(() => new Word(Pick("Motor", "Näme \"quoted\" <b>", "=SUM(A1)", "unknown", "Fe:2#"))),
            Kind = OneOrSeveral(() => new Word(Pick("commodity", "commodity", "software", "technology"))),
            Origin = OneOrSeveral(() => new Place(Pick("US", "CN", "TW", "UA-43"))),
            Value = Maybe(() => Number(Unit.Currency(Pick("USD", "EUR")))),
            Traits = List(() => new Word(Pick("published", "mass-market", "cryptography"))),
            For = List(() => Code.Entry(Pick("3B001.c", "5D002"), CodeForm.ControlList, "us-ccl")),
            Codes = Map(("us-ccl", () => Code.Entry(Pick("3A991.a.2", "5D002.c.1"), CodeForm.ControlList, "us-ccl")), ("hs", () => Code.Outside("none", "hs")), ("us-hts", () => Code.Entry(Pick("8471.30.01", "85423100"), CodeForm.Tariff, "us-hts"))),
            Specs = random.Next(2) == 0 ? [] : new Dictionary<string, Fact> { ["node"] = Fact<Amount>.Of(Number(new Unit("nm", "length", 0.000000001m)), Source.Derived) },
            Parts = depth == 0 ? Fact<ListValue>.Unknown : Several(() => new Part
            {
                Path = "p",
                Item = Next(depth - 1),
                Quantity = Maybe(() => Number(Unit.One)),
                How = Maybe(() => new Word(Pick("incorporated", "bundled", "commingled"))),
            }),
            MadeWith = depth == 0 ? Fact<ListValue>.Unknown : Several(() => new Production { Path = "m", Item = Next(depth - 1), Role = Maybe(() => new Word(Pick("direct", "plant"))) }),
            Materials = Several(() => new Material
            {
                Path = "t",
                Element = Maybe(() => new Word(Pick("Fe", "Fe", "Dy", "Samarium cobalt"))),
                Form = Maybe(() => new Word(Pick("metal", "oxide"))),
                Origin = OneOrSeveral(() => new Place(Pick("CN", "AU", "MM"))),
                Value = Maybe(() => Number(Unit.Currency("USD"))),
                Mass = Maybe(() => Number(new Unit("g", "mass", 0.001m))),
                ProcessedWith = OneOrSeveral(() => new Place(Pick("CN", "JP"))),
            }),
        };
        made.Add(item);
        return item;
    }

    /// <summary>All that is known of an item, without where it stands; a list of nothing that may be more is unknown, and lists have no order.</summary>
    public static string Tell(Item item)
    {
        string All(Fact<ListValue> list, Func<Value, string?> tell) => list.Known is not { } known || (!known.IsComplete && known.Elements.Count == 0) ? "?"
            : $"[{string.Join(", ", known.Elements.Select(tell).Order(StringComparer.Ordinal))}]{(known.IsComplete ? "" : "+")}";
        string Named(IReadOnlyDictionary<string, Fact> facts) =>
            string.Join(", ", facts.Where(f => f.Value.Value is not UnknownValue).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key} {f.Value}"));
        return string.Create(CultureInfo.InvariantCulture, $"{{{item.Name} | {item.Kind} | {item.Origin} | {item.Value} | {All(item.Traits, v => v.ToString())} | {All(item.For, v => v.ToString())} | {Named(item.Codes)} | {Named(item.Specs)}")
            + $" | {string.Join("; ", item.Stages)} | parts {All(item.Parts, v => v is Part p ? $"{p.Quantity} {p.How} {Tell(p.Item)}" : null)} | made-with {All(item.MadeWith, v => v is Production p ? $"{p.Role} {Tell(p.Item)}" : null)}"
            + $" | materials {All(item.Materials, v => v is Material m ? $"{m.Element} {m.Form} {m.Origin} {m.Value} {m.Mass} {m.ProcessedWith} {string.Join("; ", m.Stages)}" : null)}}}";
    }

    private T Pick<T>(params T[] all) => all[random.Next(all.Length)];

    private Amount Number(Unit unit)
    {
        var low = Pick(0m, 1m, 2.5m, 62.50m, 1_000_000m, 0.0001m);
        return Amount.Between(low, low + Pick(0m, 0m, 0.25m, 7m), unit);
    }

    private Fact<T> Maybe<T>(Func<T> value)
        where T : Value => random.Next(3) == 0 ? Fact<T>.Unknown : Fact<T>.Of(value(), Source.Derived);

    private Fact<T> OneOrSeveral<T>(Func<T> value)
        where T : Value
    {
        List<T> several = [.. Enumerable.Range(0, random.Next(4)).Select(_ => value()).DistinctBy(v => v.ToString())];
        return several.Count == 0 ? Fact<T>.Unknown : Fact<T>.AnyOf(several, Source.Derived);
    }

    private Fact<ListValue> List(Func<Value> value) => random.Next(3) == 0 ? Fact<ListValue>.Unknown
        : Fact<ListValue>.Of(new ListValue([.. Enumerable.Range(0, random.Next(3)).Select(_ => value()).DistinctBy(v => v.ToString())], random.Next(2) == 0), Source.Derived);

    private Fact<ListValue> Several(Func<Value> value) => random.Next(4) == 0 ? Fact<ListValue>.Unknown
        : Fact<ListValue>.Of(new ListValue([.. Enumerable.Range(0, random.Next(4)).Select(_ => value())], random.Next(2) == 0), Source.Derived);

    private Dictionary<string, Fact> Map(params (string Name, Func<Code> Code)[] all) =>
        all.Where(_ => random.Next(2) == 0).ToDictionary(each => each.Name, each => (Fact)OneOrSeveral(each.Code));
}
