using System.Globalization;
using Longarm.Core;

namespace Longarm.Text;

/// <summary>How a case is read.</summary>
/// <param name="Strict">Whether what counts as nothing known when left out is unknown instead.</param>
/// <param name="On">Replaces the day and drops entered, loaded and contracted; null: as the file says.</param>
/// <param name="Known">Replaces the day of knowledge; null: as the file says.</param>
/// <param name="Product">The item, in place of the file's; null: as the file says.</param>
/// <param name="To">Replaces the destination, which the file then need not state; null: as the file says.</param>
/// <param name="Item">The item, already read from a format of its own; null: as the file or the product says.</param>
/// <param name="IsForOthers">Whether the answer goes to somebody outside the house: then what is marked internal is as if nobody had said it.</param>
/// <param name="Rates">Rates for a case of a day, with what is known by a day; the case's own count before them. Null: none.</param>
public sealed record CaseOptions(
    bool Strict = false, Moment? On = null, DateOnly? Known = null, Marked? Product = null, Place? To = null, Item? Item = null, bool IsForOthers = false,
    Func<Moment, DateOnly?, CurrencyRates?>? Rates = null)
{
    /// <summary>What is known of parties beside what the file says; null: nothing.</summary>
    public IPartyFacts? Parties { get; init; }
}

/// <summary>Reads a case file into facts, with every mistake at once.</summary>
public sealed class CaseReader
{
    /// <summary>Case files larger than this, in bytes, are refused before they are read.</summary>
    public const long MaxBytes = 16 * 1024 * 1024;

    private const string DayForm = "YYYY-MM-DD";

    private readonly FactText text;
    private readonly CaseOptions options;
    private PartyReader parties;
    private readonly List<string> assumptions = [];

    private CaseReader(string file, VocabularyWords words, CaseOptions options, List<Mistake> mistakes)
    {
        text = new(file, words, mistakes);
        this.options = options;
        parties = new(text, options.Strict);
    }

    /// <summary>The case of a file; null if there are mistakes.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="content">Its text.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static Case? Read(string file, string content, VocabularyWords words, CaseOptions options, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        var documents = MarkedReader.Read(file, content, mistakes);
        if (mistakes.Count > before)
        {
            return null;
        }

        if (documents is not [var root])
        {
            mistakes.Add(new(file, 1, 1, "LC004", $"A case file holds one case; this one holds {documents.Count} documents. Write one file a case."));
            return null;
        }

        return Read(file, root, words, options, mistakes);
    }

    /// <summary>The case of JSON as it was sent; null if there are mistakes.</summary>
    public static Case? Read(string file, ReadOnlySpan<byte> json, VocabularyWords words, CaseOptions options, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        var root = MarkedReader.ReadJson(file, json, mistakes);
        return root is null || mistakes.Count > before ? null : Read(file, root, words, options, mistakes);
    }

    /// <summary>The case of a marked text; null if there are mistakes.</summary>
    public static Case? Read(string file, Marked root, VocabularyWords words, CaseOptions options, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        var facts = new CaseReader(file, words, options, mistakes).ReadCase(root);
        return mistakes.Count > before ? null : facts;
    }

    /// <summary>An item that stands alone in a file, with the facts that a case has under <c>item</c>; null if there are mistakes.</summary>
    public static Item? ReadItem(string file, Marked root, VocabularyWords words, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        CaseReader reader = new(file, words, new(), mistakes);
        var item = new ItemReader(reader.text, reader.parties, new Dictionary<string, Item>()).Read(root, "item");
        return mistakes.Count > before ? null : item;
    }

    private Case ReadCase(Marked root)
    {
        MapFields fields = new(root, "a case", text.Mistake);
        var isPartial = Completeness.Of(text, fields, "parties", "uses", "via", "instruments");
        var title = fields.Take("case") is { } name ? text.Text(name)?.Text : null;

        // Read even where an option replaces them, so that they are checked and no unknown keys.
        var (stated, known) = (On(fields), Known(fields.Take("known")));
        var (on, knownBy) = (options.On ?? stated, options.Known ?? known);
        var beside = options.Parties?.Of(on.Day, knownBy, options.Strict);
        parties = new(text, options.Strict, beside);
        var partyList = Parties(fields.Take("parties"), isPartial("parties"));
        var shared = SharedItems.Read(text, parties, fields.Take("items"), options.IsForOthers);
        var from = Needed(fields, "from", text.Place);
        var to = Destination(fields);
        var (loaded, entered, contracted) = (fields.Take("loaded"), fields.Take("entered"), fields.Take("contracted"));
        var item = ReadItem(fields, shared);
        assumptions.AddRange(beside?.Assumptions ?? []);
        Case facts = new()
        {
            Path = "",
            Name = title,
            On = on,
            Known = knownBy,
            From = from,
            To = to,
            Via = text.List(fields.Take("via"), isPartial("via"), (v, _) => text.Place(v)),
            Activity = Activity(fields.Take("activity"), from, to),
            Item = item,
            Quantity = fields.Take("quantity") is { } quantity
                ? text.Fact(quantity, v => text.Amount(v, Unit.NumberDimension, "1000"))
                : Fact<Amount>.Of(Amount.Exactly(1, Unit.One), Source.Derived),
            Parties = partyList,
            Exporter = Exporter(partyList),
            Uses = Uses(fields.Take("uses"), isPartial("uses")),
            Instruments = Instruments(fields.Take("instruments"), isPartial("instruments")),
            Claims = fields.Take("claims") is { } claims ? text.List(claims, false, (v, _) => text.Text(v)) : Fact<ListValue>.Of(ListValue.Empty, Source.Derived),
            Loaded = Dropped(loaded),
            Entered = Dropped(entered),
            Contracted = Dropped(contracted),
            LoadedOn = text.Fact(fields.Take("loaded-on"), v => text.Enum(v, "conveyance")),
            Rates = StatedRates.Read(text, fields.Take("rates"), options.Rates?.Invoke(on, knownBy)),
            Assumptions = assumptions,
        };
        fields.End();
        return facts;
    }

    private Fact<Moment> Dropped(Marked? value) => text.Fact(options.On is null ? value : null, text.Moment);

    private Fact<T> Needed<T>(MapFields fields, string key, Func<Marked, T?> read)
        where T : Value => text.Fact(Needed(fields, key), read);

    // What the file states is checked even where it is replaced.
    private Fact<Place> Destination(MapFields fields)
    {
        if (options.To is not { } to)
        {
            return Needed(fields, "to", text.Place);
        }

        _ = text.Fact(fields.Take("to"), text.Place);
        return Fact<Place>.Of(to, Source.Derived);
    }

    private Marked? Needed(MapFields fields, string key)
    {
        var value = fields.Take(key);
        if (value is null && fields.Map is not null)
        {
            text.Mistake(fields.At, "LC005", $"A case needs “{key}”. Write for example “{key}: {(key is "on" ? DayForm : text.ExamplePlace)}”.");
        }

        return value;
    }

    // The day is never one of several: it chooses the law, and is no fact that the law weighs.
    private Moment On(MapFields fields) =>
        (Needed(fields, "on") is { } value ? text.Moment(value) : null) ?? Moment.On(DateOnly.MinValue);

    private DateOnly? Known(Marked? value)
    {
        if (value is null || text.Scalar(value, DayForm) is not { } scalar)
        {
            return null;
        }

        if (DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        text.Mistake(value, "LC023", $"{scalar.Noun} is no day. Write 2025-10-23.");
        return null;
    }

    private Item ReadItem(MapFields fields, Dictionary<string, Item> shared)
    {
        var stated = fields.Take("item");
        if (options.Item is { } item)
        {
            return item;
        }

        var value = options.Product ?? stated;
        if (value is null)
        {
            if (fields.Map is not null)
            {
                text.Mistake(fields.At, "LC005", "A case needs “item”. Write what moves: its name, kind, origin, codes, value, parts and what made it.");
            }

            return new Item { Path = "item" };
        }

        if (value is MarkedMap { Entries: [{ Key.Text: "ref", Value: MarkedScalar name }] })
        {
            return new ItemReader(text, parties, shared, isForOthers: options.IsForOthers).Shared(name) ?? new Item { Path = "item" };
        }

        return new ItemReader(text, parties, shared, isForOthers: options.IsForOthers).Read(value, "item");
    }

    private Fact<Word> Activity(Marked? value, Fact<Place> from, Fact<Place> to) =>
        value is null ? Case.ActivityBetween(from, to) : text.Fact(value, v => text.Enum(v, "activity"));

    private Fact<ListValue> Parties(Marked? value, bool isPartial)
    {
        if (value is null)
        {
            return isPartial ? Fact<ListValue>.Unknown : Assume("No party to the transaction is known to be restricted.");
        }

        var read = text.List(value, isPartial, (v, i) => parties.Read(v, $"parties[{i}]", isOwner: false, needsRole: true));
        if (parties.HasAssumedKinds)
        {
            assumptions.Add("Nothing is known of a party's kind that would matter: no military, government or intelligence end user.");
        }

        if (read.Known is { } list && !list.Elements.Cast<Party>().Any(p => p.Role.Known?.Text == "downstream"))
        {
            if (options.Strict)
            {
                return Fact<ListValue>.Of(new ListValue(list.Elements, isComplete: false), read.Source);
            }

            assumptions.Add("No restricted party downstream is known, who makes, buys or orders what the item goes into.");
        }

        return read;
    }

    private static Fact<Party> Exporter(Fact<ListValue> partyList)
    {
        if (partyList.Source.Kind == SourceKind.Assumed)
        {
            return Fact<Party>.None(Source.Assumed);
        }

        var exporter = partyList.Known?.Elements.Cast<Party>().FirstOrDefault(p => p.Role.Known?.Text == "exporter");
        return exporter is null ? Fact<Party>.Unknown : Fact<Party>.Of(exporter, Source.Derived);
    }

    private Fact<ListValue> Uses(Marked? value, bool isPartial) => value is null
        ? isPartial ? Fact<ListValue>.Unknown : Assume("No end use is known that a law restricts.")
        : text.List(value, isPartial, (v, i) => ReadUse(v, $"uses[{i}]"));

    private Use ReadUse(Marked value, string path)
    {
        if (value is MarkedScalar)
        {
            return new Use { Path = path, Name = text.Fact(value, v => text.Enum(v, "use")) };
        }

        MapFields fields = new(value, "a use", text.Mistake);
        Use use = new()
        {
            Path = path,
            Name = text.Fact(fields.Take("use"), v => text.Enum(v, "use")),
            Product = text.Fact(fields.Take("product"), v => text.Enum(v, "use-product")),
            Node = text.Fact(fields.Take("node"), v => text.Amount(v, "length", "7 nm")),
            Layers = text.Fact(fields.Take("layers"), v => text.Amount(v, Unit.NumberDimension, "232")),
            Place = text.Fact(fields.Take("place"), text.Place),
        };
        fields.End();
        return use;
    }

    private Fact<ListValue> Instruments(Marked? value, bool isPartial) => value is null
        ? isPartial ? Fact<ListValue>.Unknown : Assume("No letter, license or other decision addressed to a party is known.")
        : text.List(value, isPartial, (v, i) => ReadInstrument(v, $"instruments[{i}]"));

    private Instrument ReadInstrument(Marked value, string path)
    {
        MapFields fields = new(value, "an instrument", text.Mistake);
        var covers = fields.Take("covers") is { } c ? new MapFields(c, "“covers”", text.Mistake) : null;
        Instrument instrument = new()
        {
            Path = path,
            Kind = text.Fact(fields.Take("kind"), v => text.Enum(v, "instrument-kind")),
            Addressee = text.Fact(fields.Take("addressee"), v => text.Enum(v, "party-role")),
            Issuer = text.Fact(fields.Take("issuer"), text.Text),
            Cites = text.Fact(fields.Take("cites"), text.Text),
            Codes = Covered(covers, covers is null ? null : CodesOf(covers)),
            Places = Covered(covers, covers?.Take("to") is { } to ? text.List(to, false, (v, _) => text.Place(v)) : null),
            From = text.Fact(fields.Take("from"), text.Moment),
            Until = text.Fact(fields.Take("until"), text.Moment),
            Lifts = text.List(fields.Take("lifts"), false, (v, _) => text.Text(v)),
            Quantity = text.Fact(fields.Take("quantity"), v => text.Amount(v, Unit.NumberDimension, "1000")),
            Value = text.Fact(fields.Take("value"), v => text.Amount(v, Unit.MoneyDimension, "100000 USD")),
        };
        covers?.End();
        fields.End();
        return instrument;
    }

    // An instrument that names no codes or no places covers all of them; one without “covers” nobody knows.
    private static Fact<ListValue> Covered(MapFields? covers, Fact<ListValue>? stated) =>
        stated ?? (covers is null ? Fact<ListValue>.Unknown : Fact<ListValue>.Of(ListValue.Empty, Source.Derived));

    private Fact<ListValue>? CodesOf(MapFields covers)
    {
        List<Value> codes = [];
        Marked? at = null;
        foreach (var nomenclature in text.Words.Nomenclatures.Keys)
        {
            if (covers.Take(nomenclature) is { } value)
            {
                at = value;
                codes.AddRange(text.List(value, false, (v, _) => text.Code(v, nomenclature)).Known?.Elements ?? []);
            }
        }

        return at is null ? null : Fact<ListValue>.Of(new ListValue(codes), text.SourceOf(at));
    }

    private Fact<ListValue> Assume(string sentence)
    {
        if (options.Strict)
        {
            return Fact<ListValue>.Unknown;
        }

        assumptions.Add(sentence);
        return Fact<ListValue>.Of(ListValue.Empty, Source.Assumed);
    }
}
