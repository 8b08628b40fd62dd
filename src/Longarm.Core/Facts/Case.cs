namespace Longarm.Core;

/// <summary>One movement of one item between places and parties on a day.</summary>
public sealed class Case : Node
{
    /// <summary>From so many records on, those that are alike are asked about together.</summary>
    internal int LargeFrom { get; init; } = 2000;

    private CaseMoney? money;

    /// <summary>The combinations of its facts that are bounded by sets, once they were asked for.</summary>
    internal IReadOnlyList<Dictionary<(Node, string), Value>>? Worlds { get; set; }

    /// <summary>How many records it consists of: items, parts, parties and so on; 0 until the combinations were asked for.</summary>
    internal int RecordCount { get; set; }

    /// <summary>Whether its records are so many that those alike are asked about together.</summary>
    internal bool IsLarge { get; set; }

    /// <summary>What each record of the item stands in, where its records are so many; null: they are few.</summary>
    internal ProductWholes? Wholes => IsLarge ? field ??= new(Item, RecordCount) : null;

    /// <summary>Whether facts of it are bounded by sets, once the combinations were asked for.</summary>
    internal bool HasBounded { get; set; }

    /// <summary>What a person calls the case.</summary>
    public string? Name { get; init; }

    /// <summary>The day or instant whose law applies.</summary>
    public required Moment On { get; init; }

    /// <summary>Only what had been published by then counts, inclusive; null: all that the packs hold.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>Where it is shipped from.</summary>
    public required Fact<Place> From { get; init; }

    /// <summary>Where it goes.</summary>
    public required Fact<Place> To { get; init; }

    /// <summary>Transit places.</summary>
    public Fact<ListValue> Via { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>What is done.</summary>
    public Fact<Word> Activity { get; init; } = Fact<Word>.Unknown;

    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    internal Fact<Item> ItemFact => field ??= Fact<Item>.Of(Item, Source.Derived);

    internal Fact<Moment> OnFact => field ??= Fact<Moment>.Of(On, Source.Derived);

    /// <summary>How many units move.</summary>
    public Fact<Amount> Quantity { get; init; } = Fact<Amount>.Of(Amount.Exactly(1, Unit.One), Source.Derived);

    /// <summary>Parties: <see cref="Party"/>.</summary>
    public Fact<ListValue> Parties { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>The party that exports or reexports.</summary>
    public Fact<Party> Exporter { get; init; } = Fact<Party>.Unknown;

    /// <summary>Known end uses: <see cref="Use"/>.</summary>
    public Fact<ListValue> Uses { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>Private law: <see cref="Instrument"/>.</summary>
    public Fact<ListValue> Instruments { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>Purpose-based license exceptions that the sender means to use, by their symbol.</summary>
    public Fact<ListValue> Claims { get; init; } = Fact<ListValue>.Of(ListValue.Empty, Source.Derived);

    /// <summary>When it was loaded.</summary>
    public Fact<Moment> Loaded { get; init; } = Fact<Moment>.Unknown;

    /// <summary>When it entered the customs territory.</summary>
    public Fact<Moment> Entered { get; init; } = Fact<Moment>.Unknown;

    /// <summary>When the contract was made.</summary>
    public Fact<Moment> Contracted { get; init; } = Fact<Moment>.Unknown;

    /// <summary>Vessel, aircraft, truck or rail.</summary>
    public Fact<Word> LoadedOn { get; init; } = Fact<Word>.Unknown;

    /// <summary>Rates at which amounts in several currencies add up.</summary>
    public CurrencyRates Rates { get; init; } = CurrencyRates.None;

    /// <summary>Its money in one currency. It is one record: whatever is supposed of a rate is supposed of this.</summary>
    public CaseMoney Money
    {
        get => money ?? Interlocked.CompareExchange(ref money, new(Item, Rates) { Path = "" }, null) ?? money!;
        private init => money = value;
    }

    /// <summary>What was left out and counts as nothing known, in sentences.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <inheritdoc/>
    public override string Title => Name ?? "case";

    /// <summary>The same case by the law of another moment.</summary>
    public Case AsOf(Moment on) => With(on, To, Activity);

    /// <summary>The same case on another day: when it is loaded, entered and contracted then, nobody has said.</summary>
    public Case OnAnotherDay(Moment on) => With(on, To, Activity, isSameShipment: false);

    /// <summary>The same case with another destination; an activity that followed from the places follows from the new ones.</summary>
    public Case GoingTo(Place to)
    {
        var destination = Fact<Place>.Of(to, Source.Derived);
        return With(On, destination, Activity.Source.Kind == SourceKind.Derived ? ActivityBetween(From, destination) : Activity);
    }

    /// <summary>What places alone say: within one country it is a transfer. Export or reexport depends on the regime that asks.</summary>
    public static Fact<Word> ActivityBetween(Fact<Place> from, Fact<Place> to) => from.Known is { } start && to.Known is { } end
        ? Fact<Word>.Of(new Word(start.Country == end.Country ? "transfer" : "export"), Source.Derived)
        : Fact<Word>.Unknown;

    /// <summary>The same case, of which another number of records is large.</summary>
    internal Case LargeWith(int records) => With(On, To, Activity, largeFrom: records);

    private Case With(Moment on, Fact<Place> to, Fact<Word> activity, bool isSameShipment = true, int? largeFrom = null) => new()
    {
        LargeFrom = largeFrom ?? LargeFrom,

        // With other places and days its records are the same: of a large product they need not be counted again.
        Worlds = HasBounded || largeFrom is not null || to.Value is OneOf ? null : Worlds,
        RecordCount = RecordCount,
        IsLarge = IsLarge && largeFrom is null,
        HasBounded = HasBounded,
        Path = Path,
        Name = Name,
        On = on,
        Known = Known,
        From = From,
        To = to,
        Via = Via,
        Activity = activity,
        Item = Item,
        Quantity = Quantity,
        Parties = Parties,
        Exporter = Exporter,
        Uses = Uses,
        Instruments = Instruments,
        Claims = Claims,
        Loaded = isSameShipment ? Loaded : Fact<Moment>.Unknown,
        Entered = isSameShipment ? Entered : Fact<Moment>.Unknown,
        Contracted = isSameShipment ? Contracted : Fact<Moment>.Unknown,
        LoadedOn = LoadedOn,
        Rates = Rates,
        Money = Money,
        Assumptions = Assumptions,
    };

    /// <summary>
    /// The case that a sub-decision asks about: the contained item alone, to a place, with no parties, uses or
    /// instruments, because the law asks only about the item and where it goes. Whether it would need a license to go to
    /// a place is asked as if it came from elsewhere, also where the whole stays in its country.
    /// </summary>
    internal Case ForContained(Item item, Fact<Place> from, Fact<Place> to) => new()
    {
        Path = item.Path,
        IsLarge = IsLarge,
        Name = Name,
        On = On,
        Known = Known,
        From = from,
        To = to,
        Via = Fact<ListValue>.Of(ListValue.Empty, Source.Derived),
        Activity = Activity.Known?.Text == "transfer" ? Fact<Word>.Of(new Word("export"), Source.Derived) : Activity,
        Item = item,
        Parties = Fact<ListValue>.Of(ListValue.Empty, Source.Derived),
        Rates = Rates,
        Money = Money.Of(item),
        Exporter = Exporter,
        Uses = Fact<ListValue>.Of(ListValue.Empty, Source.Derived),
        Instruments = Fact<ListValue>.Of(ListValue.Empty, Source.Derived),
    };
}

/// <summary>A known end use, with what a law measures of it.</summary>
public sealed class Use : Node
{
    /// <summary>The use, in a word of the vocabulary.</summary>
    public Fact<Word> Name { get; init; } = Fact<Word>.Unknown;

    /// <summary>What is made: <c>logic</c>, <c>dram</c>, <c>nand</c>.</summary>
    public Fact<Word> Product { get; init; } = Fact<Word>.Unknown;

    /// <summary>Technology node.</summary>
    public Fact<Amount> Node { get; init; } = Fact<Amount>.Unknown;

    /// <summary>Layers of a memory.</summary>
    public Fact<Amount> Layers { get; init; } = Fact<Amount>.Unknown;

    /// <summary>Where it is used.</summary>
    public Fact<Place> Place { get; init; } = Fact<Place>.Unknown;

    /// <inheritdoc/>
    public override string Title => Name.Known?.Text ?? Path;
}

/// <summary>Private law addressed to one of the parties: a letter, a license, a decision.</summary>
public sealed class Instrument : Node
{
    /// <summary>What it is.</summary>
    public Fact<Word> Kind { get; init; } = Fact<Word>.Unknown;

    /// <summary>The role of the party it is addressed to.</summary>
    public Fact<Word> Addressee { get; init; } = Fact<Word>.Unknown;

    /// <summary>Who issued it.</summary>
    public Fact<Word> Issuer { get; init; } = Fact<Word>.Unknown;

    /// <summary>The provision it rests on.</summary>
    public Fact<Word> Cites { get; init; } = Fact<Word>.Unknown;

    /// <summary>The codes it covers, as trees; empty: all.</summary>
    public Fact<ListValue> Codes { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>The destinations it covers; empty: all.</summary>
    public Fact<ListValue> Places { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>First day on which it holds.</summary>
    public Fact<Moment> From { get; init; } = Fact<Moment>.Unknown;

    /// <summary>First day on which it no longer holds.</summary>
    public Fact<Moment> Until { get; init; } = Fact<Moment>.Unknown;

    /// <summary>Requirements that it lifts, by citation.</summary>
    public Fact<ListValue> Lifts { get; init; } = Fact<ListValue>.Unknown;

    /// <summary>Units that it covers.</summary>
    public Fact<Amount> Quantity { get; init; } = Fact<Amount>.Unknown;

    /// <summary>Value that it covers.</summary>
    public Fact<Amount> Value { get; init; } = Fact<Amount>.Unknown;

    /// <inheritdoc/>
    public override string Title => Kind.Known?.Text ?? Path;
}
