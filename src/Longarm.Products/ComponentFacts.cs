using System.Runtime.CompilerServices;
using Longarm.Core;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Makes facts of what a file tells of a component. What it tells in two ways is one of both, with both sources.</summary>
internal sealed class ComponentFacts(ProductFile file, FactText text)
{
    /// <summary>Stands for a value that is stated and cannot be read: then the fact is unknown, whatever else is stated.</summary>
    public const string Unreadable = "\0";

    /// <summary>Stands for a value that is kept inside the house: then nobody has said, whatever else is stated.</summary>
    public const string Withheld = "\u0001";

    // Of more nobody could choose one, and whoever asks could not be told where each stands.
    private const int MaxWays = 100;
    private const int MaxKnown = 100_000;

    private readonly Dictionary<(string, string), Value> known = [];
    private readonly Fact?[] lastFacts = new Fact?[2048];
    private readonly Dictionary<string, NamedReader> readers = new(StringComparer.Ordinal);
    private readonly AlikeFacts few = new();
    private Source? last;
    private readonly HashSet<MarkedScalar> noPlaces = [];

    /// <summary>A fact that is one value.</summary>
    /// <param name="stated">All that is stated.</param>
    /// <param name="name">Name of the fact.</param>
    /// <param name="read">Reads a value.</param>
    /// <param name="alternatives">Facts of which the file itself says that it is one of several.</param>
    public Fact<T> Of<T>(List<(string Fact, MarkedScalar Value)> stated, string name, Func<Marked, T?> read, HashSet<string>? alternatives = null)
        where T : Value
    {
        MarkedScalar? first = null;
        List<MarkedScalar>? several = null;
        HashSet<string>? texts = null;
        foreach (var (fact, value) in stated)
        {
            if (fact != name)
            {
                continue;
            }

            if (value.Text == Unreadable)
            {
                return Fact<T>.UnknownBecause(SourceOf(value));
            }

            if (value.Text == Withheld)
            {
                return Fact<T>.Unknown;
            }

            if (first is null)
            {
                first = value;
            }
            else if (value.Text != first.Text && (texts ??= new(StringComparer.Ordinal)).Add(value.Text))
            {
                (several ??= [first]).Add(value);
                if (several.Count > MaxWays)
                {
                    file.RemarkOn(first, "LP022", $"{name} is stated in over {MaxWays} ways. It stays unknown.");
                    return Fact<T>.UnknownBecause(SourceOf(first));
                }
            }
        }

        return several is null ? Stated(name, first, read) : Several(name, several, read, alternatives?.Contains(name) == true);
    }

    /// <summary>A fact that is stated once, or not at all.</summary>
    /// <param name="name">Name of the fact.</param>
    /// <param name="value">What is stated.</param>
    /// <param name="read">Reads the value.</param>
    public Fact<T> Stated<T>(string name, MarkedScalar? value, Func<Marked, T?> read)
        where T : Value => value is not null && Once(name, value, read) is { } known ? FactOf(known, SourceOf(value)) : Fact<T>.Unknown;

    /// <summary>Where a component is told of.</summary>
    public Source SourceOf(ProductComponent component) => file.Tables.Of(component.File, component.Line) is { } row ? row : component.File is { } other
        ? new(SourceKind.Stated, Path.GetFileName(other), component.Line)
        : SourceAt(component.Line);

    /// <summary>A list of words or codes, all of which apply; <c>none</c> says that there are none, <c>partial</c> that more may apply.</summary>
    public static Fact<ListValue> List(ProductComponent component, string name, Func<Marked, Value?> read, Source source)
    {
        List<Value>? values = null;
        var isPartial = name == "trait" && component.HasOtherTraits;
        foreach (var (fact, value) in component.Facts)
        {
            if (fact == name)
            {
                values ??= [];
                isPartial |= value.Text == "partial";
                if (value.Text is not ("none" or "partial") && read(value) is { } one)
                {
                    values.Add(one);
                }
            }
        }

        return values is null ? Fact<ListValue>.Unknown : Fact<ListValue>.Of(new ListValue(values, !isPartial), source);
    }

    /// <summary>Where something was made, stage by stage.</summary>
    public IReadOnlyList<OriginStage> Stages(List<ProductStage>? stages) => stages is null ? [] :
    [
        .. stages.Select(stage => new OriginStage(stage.Name, [.. stage.Shares
            .Select(share => (Place: Place(share.Place), share.Percent)).Where(share => share.Place is not null).Select(share => (share.Place!, share.Percent))], stage.Basis, new(SourceKind.Stated, text.FileName, stage.Line))),
    ];

    /// <summary>A place; of one that is none it is told once, though a stage and the origin may both name it.</summary>
    public Place? Place(Marked value)
    {
        if (value is MarkedScalar told && noPlaces.Contains(told))
        {
            return null;
        }

        var place = text.Place(value);
        if (place is null && value is MarkedScalar wrong)
        {
            noPlaces.Add(wrong);
        }

        return place;
    }

    /// <summary>Codes by nomenclature, and parameters by name.</summary>
    public (IReadOnlyDictionary<string, Fact> Codes, IReadOnlyDictionary<string, Fact> Specs) Named(ProductComponent component)
    {
        var (codes, specs) = (FewFacts.None, FewFacts.None);
        foreach (var (name, stated) in component.Facts)
        {
            if (!name.Contains(':', StringComparison.Ordinal))
            {
                continue;
            }

            var reader = ReaderOf(name);
            if (reader.Code is { } code)
            {
                codes = codes.ContainsKey(reader.Key) ? codes : few.With(codes, reader.Key, Of(component.Facts, name, code, component.Alternatives));
            }
            else if (reader.Spec is { } spec)
            {
                specs = specs.ContainsKey(reader.Key) ? specs : few.With(specs, reader.Key, Of(component.Facts, name, spec, component.Alternatives));
            }
            else
            {
                var isCode = name.StartsWith("class:", StringComparison.Ordinal);
                IReadOnlyList<string> all = isCode ? [.. text.Words.Nomenclatures.Keys] : [.. text.Words.Specs.Keys];
                text.Mistake(stated, "LP020", $"“{reader.Key}” is not {(isCode ? "a nomenclature" : "a parameter of the vocabulary")}. {Nearest.Advice(reader.Key, all)}");
            }
        }

        return (codes, specs);
    }

    // Of a large file, made once a name and not once a component.
    private NamedReader ReaderOf(string name)
    {
        return readers.TryGetValue(name, out var reader) ? reader : readers[name] = MakeReader(name);
    }

    private NamedReader MakeReader(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var key = name[(colon + 1)..];
        return name[..colon] switch
        {
            "class" when text.Words.Nomenclatures.ContainsKey(key) => new(key, v => text.Code(v, key), null),
            "spec" when text.Words.Specs.TryGetValue(key, out var dimension) => new(key, null, v => text.Amount(v, dimension == "share" ? Unit.NumberDimension : dimension, "4800")),
            _ => new(key, null, null),
        };
    }

    private sealed record NamedReader(string Key, Func<Marked, Code?>? Code, Func<Marked, Amount?>? Spec);

    /// <summary>The materials; none, where the file says that all are told and tells of none.</summary>
    public Fact<ListValue> Materials(ProductComponent component, string path, Source source) =>
        !component.HasMaterials && !component.HasAllMaterials
            ? Fact<ListValue>.Unknown
            : Fact<ListValue>.Of(new ListValue(MaterialsOf(component, path), component.HasAllMaterials), source);

    private List<Value> MaterialsOf(ProductComponent component, string path) =>
        [.. component.HasMaterials ? component.Materials.Select((material, index) => MaterialOf(material, $"{path}.materials[{index}]")) : []];

    private Material MaterialOf(ProductMaterial material, string path) => new()
    {
        Path = path,
        Element = Of(material.Facts, "element", text.Text),
        Form = Of(material.Facts, "form", text.Text),
        Origin = Of(material.Facts, "origin", Place, material.Alternatives),
        Value = Of(material.Facts, "value", v => text.Amount(v, Unit.MoneyDimension, "0.40 USD")),
        Mass = Of(material.Facts, "mass", v => text.Amount(v, "mass", "2 g")),
        ProcessedWith = Of(material.Facts, "processed-with", Place, material.Alternatives),
        Stages = Stages(material.Stages),
    };

    // Nobody says which is right: it is one of them, and whoever asks is told where each stands.
    private Fact<T> Several<T>(string name, List<MarkedScalar> stated, Func<Marked, T?> read, bool isSaid)
        where T : Value
    {
        List<T> values = [.. stated.Select(read).OfType<T>().DistinctBy(value => value.ToString(), StringComparer.Ordinal)];

        var source = stated.Select(SourceOf).Reverse().Aggregate((also, each) => each with { Also = also });
        if (values.Count < 2)
        {
            return values.Count == 0 ? Fact<T>.Unknown : Fact<T>.Of(values[0], source);
        }

        if (!isSaid)
        {
            file.Remark(stated[0].Line, "LP022", $"{name} is stated in {values.Count} ways: {string.Join(", ", stated.Select(s => $"{s.Text} ({(file.FileOf(s) is { } other ? $"{Path.GetFileName(other)} " : "")}line {s.Line})"))}. Until somebody settles it, it is one of them.");
        }

        if (values is not List<Amount> amounts)
        {
            return Fact<T>.AnyOf(values, source);
        }

        return amounts.Select(a => a.Unit.Symbol).Distinct().Count() == 1 && amounts.Select(a => a.Low).Min() is var low && amounts.Select(a => a.High).Max() is var high
            ? Fact<T>.Of((T)(Value)Amount.Between(low / amounts[0].Unit.PerBase, amounts.Exists(a => a.High is null) ? null : high / amounts[0].Unit.PerBase, amounts[0].Unit), source)
            : Fact<T>.UnknownBecause(source);
    }

    private Source SourceOf(Marked value)
    {
        var other = file.FileOf(value);
        var source = file.Tables.Of(other, value) is { } cell ? cell
            : other is null ? SourceAt(value.Line) : new(SourceKind.Stated, Path.GetFileName(other), value.Line);
        return file.Unconfirmed.Has(value, out var doubt) ? source with { By = doubt } : source;
    }

    /// <summary>A known fact. Of a large file in one line there are few that differ.</summary>
    public Fact<T> FactOf<T>(T value, Source source)
        where T : Value
    {
        ref var slot = ref lastFacts[RuntimeHelpers.GetHashCode(value) & (lastFacts.Length - 1)];
        if (slot is Fact<T> same && ReferenceEquals(same.Value, value) && ReferenceEquals(same.Source, source))
        {
            return same;
        }

        var fact = Fact<T>.Of(value, source);
        slot = fact;
        return fact;
    }

    private Source SourceAt(int line) => last is { } same && same.Line == line ? same : last = new(SourceKind.Stated, text.FileName, line);

    // A file of a hundred thousand parts has a few hundred codes, places and prices. What cannot be read is told each time.
    private T? Once<T>(string name, MarkedScalar value, Func<Marked, T?> read)
        where T : Value
    {
        if (known.TryGetValue((name, value.Text), out var before))
        {
            return (T)before;
        }

        var one = read(value);
        if (one is not null && known.Count < MaxKnown)
        {
            known[(name, value.Text)] = one;
        }

        return one;
    }
}
