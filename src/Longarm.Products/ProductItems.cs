using Longarm.Core;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Makes items of components: what a file does not tell stays unknown.</summary>
internal sealed class ProductItems
{
    private const int MaxCirclesTold = 100;
    private readonly ProductFile file;
    private readonly FactText text;
    private readonly List<ProductUse>[] parts;
    private readonly List<ProductUse>[] tools;
    private readonly int[] parents;
    private readonly Item?[] items;
    private readonly HashSet<ProductUse> passedOver = new(ReferenceEqualityComparer.Instance);
    private readonly ComponentFacts facts;
    private readonly Func<Marked, Place?> readPlace;
    private readonly Func<Marked, Amount?> readValue;
    private readonly Func<Marked, Amount?> readQuantity;
    private readonly Func<Marked, Word?> readKind;
    private readonly Func<Marked, Word?> readHow;
    private readonly Func<Marked, Word?> readTrait;
    private readonly Func<Marked, Code?> readFor;

    public ProductItems(ProductFile file, FactText text)
    {
        this.file = file;
        this.text = text;
        facts = new(file, text);

        // Made once, not once a component.
        readPlace = facts.Place;
        readValue = v => text.Amount(v, Unit.MoneyDimension, "62.50 USD");
        readQuantity = v => text.Amount(v, Unit.NumberDimension, "2");
        readKind = v => text.Enum(v, "item-kind");
        readHow = v => text.Enum(v, "how");
        readTrait = v => text.Enum(v, "trait");
        readFor = v => text.Code(v, "us-ccl");
        new WrittenFacts(file, text.Words).Settle();
        WithheldFacts.Settle(file);
        var count = file.Components.Count;
        parts = new List<ProductUse>[count];
        tools = new List<ProductUse>[count];
        parents = new int[count];
        items = new Item?[count];
        var hasParts = new bool[count];
        foreach (var use in file.Uses.Where(use => use.IsProduction))
        {
            // Of a material in something else nobody would see what made it: it stays a part.
            hasParts[use.Parent] = true;
        }

        foreach (var use in file.Uses.Where(use => !use.IsProduction))
        {
            hasParts[use.Parent] = true;
            parents[use.Child]++;
        }

        foreach (var use in file.Uses.Where(use => use.IsProduction || (!file.Components[use.Child].IsExternal && !file.Components[use.Child].IsCryptography)))
        {
            if (!use.IsProduction && file.Components[use.Child].IsMaterial && !hasParts[use.Child] && file.Components[use.Parent].Kind == "commodity")
            {
                TakeMaterial(use);
                continue;
            }

            ref var list = ref (use.IsProduction ? ref tools[use.Parent] : ref parts[use.Parent]);
            (list ??= []).Add(use);
        }

        file.Uses.Clear();
        file.Uses.TrimExcess();
    }

    /// <summary>The product; null where it contains itself.</summary>
    public Item? Read()
    {
        if (Order() is not { } order)
        {
            return null;
        }

        foreach (var list in passedOver.Count == 0 ? [] : parts.Concat(tools))
        {
            list?.RemoveAll(passedOver.Contains);
        }

        foreach (var at in order)
        {
            items[at] = ItemOf(at);
            file.Components[at].Forget();
            (parts[at], tools[at]) = (null!, null!);
        }

        return items[file.Root];
    }

    // Depth first without recursion, parts before what they are in: a chain may be as long as the file allows.
    private List<int>? Order()
    {
        List<int> order = new(items.Length);
        var state = new byte[items.Length];
        Stack<(int At, int Next)> path = new([(file.Root, 0)]);
        state[file.Root] = 1;
        while (path.TryPop(out var top))
        {
            var (at, next) = top;
            var partCount = parts[at]?.Count ?? 0;
            if (next >= partCount + (tools[at]?.Count ?? 0))
            {
                state[at] = 2;
                order.Add(at);
                continue;
            }

            path.Push((at, next + 1));
            var use = next < partCount ? parts[at][next] : tools[at][next - partCount];
            var child = use.Child;
            if (state[child] == 1)
            {
                var circle = CircleOf(path, child);
                if (!use.IsDependency || (file.Components[at].Kind != "software" && !use.IsProduction))
                {
                    file.Mistake(file.Components[child].Line, "LP019", $"Components contain each other in a circle: {circle}. Nothing contains itself: take one of the references out.");
                    return null;
                }

                // Libraries may need one another; what is in the product stays the same without the last step.
                file.Remark(use.Line, "LP021", $"Software depends on itself in a circle: {circle}. The last step is passed over.");
                passedOver.Add(use);
            }

            if (state[child] == 0)
            {
                state[child] = 1;
                path.Push((child, 0));
            }
        }

        return order;
    }

    // Of very many circles a few are told; the others are counted.
    private string CircleOf(Stack<(int At, int Next)> path, int child) => passedOver.Count > MaxCirclesTold ? "…"
        : string.Join(" → ", path.Reverse().Select(step => step.At).SkipWhile(step => step != child).Append(child).Select(step => NameOf(file.Components[step])));

    // How much of it there is, is told of what contains it: of one that is in several things nobody knows.
    private void TakeMaterial(ProductUse use)
    {
        var (whole, material) = (file.Components[use.Parent], file.Components[use.Child]);
        var isOnly = parents[use.Child] == 1 && use.Quantity is null;
        foreach (var each in material.Materials)
        {
            whole.Materials.Add(isOnly ? each : each with { Facts = [.. each.Facts.Where(f => f.Fact != "mass")] });
            if (use.Quantity is { } mass && mass.Text.Any(char.IsAsciiLetter))
            {
                whole.Materials[^1].Facts.Add(("mass", mass));
            }
        }

        if ((use.Quantity ?? material.Quantity) is { } pieces && !pieces.Text.Any(char.IsAsciiLetter))
        {
            file.Remark(pieces.Line, "LP042", $"“{NameOf(material)}” is a material of “{NameOf(whole)}”, and how much of it there is, is told in pieces ({pieces.Text}). Its mass stays unknown: write it with its unit, for example 2 g.");
        }

        if (material.Facts.Exists(f => f.Fact is not ("origin" or "kind" or "value")))
        {
            file.Remark(material.Line, "LP044", $"“{NameOf(material)}” is a material of “{NameOf(whole)}”. Of a material element, form, origin, mass and value count: passed over is {string.Join(", ", material.Facts.Where(f => f.Fact is not ("origin" or "kind" or "value")).Select(f => $"{f.Fact} {f.Value.Text}"))}.");
        }
    }

    private static string NameOf(ProductComponent component) => component.Ref.Length > 0 ? component.Ref : component.Name ?? "?";

    private string PathOf(int at) => at == file.Root ? "item" : $"components.{file.Components[at].Ref}";

    private Item ItemOf(int at)
    {
        var component = file.Components[at];
        var source = facts.SourceOf(component);
        var stated = component.Facts;
        var kind = facts.Of(stated, "kind", readKind);
        if (kind.Value is UnknownValue && component.Kind is { } word && !stated.Exists(s => s is { Fact: "kind", Value.Text: ComponentFacts.Withheld }))
        {
            kind = facts.FactOf(Kinds.GetValueOrDefault(word) ?? new Word(word), source);
        }

        var (codes, specs) = facts.Named(component);
        return new(at == file.Root ? "item" : component.Ref, at != file.Root)
        {
            Name = component is { Name: { } title, IsNameless: false } ? Fact<Word>.Of(new Word(title), source) : Fact<Word>.Unknown,
            Kind = kind,
            Origin = facts.Of(stated, "origin", readPlace, component.Alternatives),
            Value = facts.Of(stated, "value", readValue, component.Alternatives),
            Traits = ComponentFacts.List(component, "trait", readTrait, source),
            For = ComponentFacts.List(component, "for", readFor, source),
            Codes = codes,
            Specs = specs,
            Parts = PartsOf(at, kind, source),
            MadeWith = ToolsOf(at, source),
            Materials = facts.Materials(component, component.HasMaterials ? PathOf(at) : "", source),
            Stages = facts.Stages(component.Stages),
        };
    }

    private Fact<ListValue> PartsOf(int at, Fact<Word> kind, Source source)
    {
        var component = file.Components[at];
        if (parts[at] is not { } inside)
        {
            return component.HasNoParts && component.IsComplete is not false || component.IsComplete is true
                ? Fact<ListValue>.Of(ListValue.Empty, source) : Fact<ListValue>.Unknown;
        }

        var (list, path) = (new Value[inside.Count], PathOf(at));
        for (var index = 0; index < list.Length; index++)
        {
            var use = inside[index];
            var child = items[use.Child]!;
            list[index] = new Part(path, index, child)
            {
                Quantity = QuantityOf(use, child),
                How = use.IsHowOpen ? Fact<Word>.Unknown : use.How is { } how ? facts.Stated("how", how, readHow) : HowOf(kind.Known?.Text, child.Kind.Known?.Text),
            };
        }

        return Fact<ListValue>.Of(new ListValue(list, component.IsComplete is true), source);
    }

    // The standard tells how many of a device there are, not in what: of one that is in several things nobody knows.
    private Fact<Amount> QuantityOf(ProductUse use, Item child)
    {
        if (use.IsOpen)
        {
            return Fact<Amount>.Unknown;
        }

        var stated = use.Quantity ?? (parents[use.Child] == 1 ? file.Components[use.Child].Quantity : null);
        return stated is not null ? facts.Stated("quantity", stated, readQuantity)
            : child.Kind.Known?.Text == "software" ? One : Fact<Amount>.Unknown;
    }

    private static readonly Dictionary<string, Word> Kinds = new(StringComparer.Ordinal) { ["commodity"] = new("commodity"), ["software"] = new("software"), ["technology"] = new("technology") };
    private static readonly Fact<Amount> One = Fact<Amount>.Of(Amount.Exactly(1, Unit.One), Source.Derived);
    private static readonly Fact<Word> Incorporated = Fact<Word>.Of(new Word("incorporated"), Source.Derived);
    private static readonly Fact<Word> Commingled = Fact<Word>.Of(new Word("commingled"), Source.Derived);

    // Like in like can only be one thing; software in a commodity may be bundled or part of it.
    private static Fact<Word> HowOf(string? whole, string? part) => (whole, part) switch
    {
        ("commodity", "commodity") => Incorporated,
        ("software", "software") or ("technology", "technology") => Commingled,
        _ => Fact<Word>.Unknown,
    };

    // A formula never says that it tells all; only a person does.
    private Fact<ListValue> ToolsOf(int at, Source source)
    {
        var component = file.Components[at];
        var (isNone, isWithheld) = (false, component.HasOtherTools || file.HasWithheldTools);
        foreach (var (fact, value) in component.Facts)
        {
            if (fact == "made-with")
            {
                (isNone, isWithheld) = (isNone || value.Text == "none", isWithheld || value.Text == ComponentFacts.Withheld);
            }
        }

        if (tools[at] is not { } behind)
        {
            return isNone && !isWithheld ? Fact<ListValue>.Of(ListValue.Empty, source) : Fact<ListValue>.Unknown;
        }

        return Fact<ListValue>.Of(new ListValue(ProductionsOf(behind, PathOf(at)), component.HasAllTools && !isWithheld), source);
    }

    private List<Value> ProductionsOf(List<ProductUse> behind, string path) => [.. behind.Select((use, index) => new Production
    {
        Path = $"{path}.made-with[{index}]",
        Item = items[use.Child]!,
        Role = text.Fact(use.Role, v => text.Enum(v, "production-role")),
    })];
}
