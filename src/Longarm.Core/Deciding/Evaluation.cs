using System.Runtime.InteropServices;
using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>What has been worked out so far in one evaluation.</summary>
internal sealed class Memo(int rules)
{
    // Of a contained item a few of the rules are asked: room is made by the page.
    private const int PageBits = 5;
    private const int PageSize = 1 << PageBits;

    private readonly Dictionary<(int Rule, Case Case, Value About), Value?> aboutRecords = [];
    private readonly Dictionary<Case, Value?[]?[]> aboutCases = new(ReferenceEqualityComparer.Instance);
    private Case? lastCase;
    private Value?[]?[] last = [];

    /// <summary>Where the value of a rule for a case (and the record a definition is about) is kept; null: not worked out.</summary>
    public ref Value? Of(ActiveRule rule, Case about, Value? argument)
    {
        if (argument is not null)
        {
            return ref CollectionsMarshal.GetValueRefOrAddDefault(aboutRecords, (rule.Index, about, argument), out _);
        }

        if (!ReferenceEquals(about, lastCase))
        {
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(aboutCases, about, out _);
            (lastCase, last) = (about, kept ??= new Value?[]?[(rules >> PageBits) + 1]);
        }

        var page = last[rule.Index >> PageBits] ??= new Value?[PageSize];
        return ref page[rule.Index & (PageSize - 1)];
    }

    /// <summary>Whether the truth of a rule about the case was worked out, and is unknown.</summary>
    public bool IsUnknown(ActiveRule rule, Case about) => aboutCases.TryGetValue(about, out var kept)
        && kept?[rule.Index >> PageBits]?[rule.Index & (PageSize - 1)] is TruthValue { Truth: Truth.Unknown };

    public Dictionary<(SubDecision Question, Case Inner), Truth> SubDecisions { get; } = [];

    public Dictionary<(Sum Sum, Item Item, Case Case, OuterValues Outer), Amount?> Totals { get; } = [];

    public Dictionary<ListValue, ListValue> Depths { get; } = new(ReferenceEqualityComparer.Instance);
}

/// <summary>The variables that are bound around an expression: what it gives may depend on them.</summary>
internal readonly struct OuterValues : IEquatable<OuterValues>
{
    private readonly Value[] values;

    /// <summary>Those of a frame that were bound before a variable; the checker counts them up from the outside in.</summary>
    public OuterValues(Frame frame, int before) => values = frame.Slots[..before];

    public bool Equals(OuterValues other)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (!ReferenceEquals(values[index], other.values[index]))
            {
                return false;
            }
        }

        return values.Length == other.values.Length;
    }

    public override bool Equals(object? obj) => obj is OuterValues other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var value in values)
        {
            hash.Add(value is null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value));
        }

        return hash.ToHashCode();
    }
}

/// <summary>What was being read and worked out around a condition whose readings are kept.</summary>
internal readonly record struct OuterReading(List<Reading>? Readings, Memo Memo, HashSet<(Item Asked, Item Item)> StoodFor)
{
    public void Deconstruct(out List<Reading>? readings, out Memo memo, out HashSet<(Item, Item)> stoodFor) =>
        (readings, memo, stoodFor) = (Readings, Memo, StoodFor);
}

/// <summary>One body of law asked about one set of facts. Not for several threads at once.</summary>
public sealed class Evaluation
{
    private readonly IReadOnlyDictionary<(Node Record, string Field), Value>? hypotheses;
    private readonly HashSet<object> supposedOf;
    private readonly Dictionary<(Item Item, Case Outer, string To), Case> contained = [];
    private readonly Dictionary<string, Item> alike = [];
    private List<Reading>? readings;
    private HashSet<(Item Asked, Item Item)> stoodFor = [];

    /// <summary>Asks a body of law.</summary>
    /// <param name="law">The law in force.</param>
    /// <param name="hypotheses">Facts to be taken as something else than the case says, or null.</param>
    public Evaluation(ActivePacks law, IReadOnlyDictionary<(Node Record, string Field), Value>? hypotheses = null)
    {
        Law = law;
        Memo = new(law.RuleCount);
        this.hypotheses = hypotheses;
        supposedOf = hypotheses is null ? [] : new(hypotheses.Keys.Select(fact => fact.Record), ReferenceEqualityComparer.Instance);
    }

    /// <summary>The law in force.</summary>
    public ActivePacks Law { get; }

    internal Memo Memo { get; private set; }

    internal ProofLimits Proofs { get; } = new();

    /// <summary>Where the law itself gives no answer.</summary>
    internal HashSet<string> Notes { get; } = [];

    /// <summary>The value of a fact, as stated or as supposed.</summary>
    internal Value Read(Node record, FactField field)
    {
        var fact = field.Read(record);
        var value = hypotheses is not null && hypotheses.TryGetValue((record, field.Name), out var supposed) ? supposed : fact.Value;
        readings?.Add(new(record, field, value, fact.Source));
        return value;
    }

    /// <summary>Measures that were asked about and are open, with the day since which they are.</summary>
    internal Dictionary<string, DateOnly?> OpenMeasures { get; } = [];

    /// <summary>The same law and facts, with definitions taken as true or false.</summary>
    internal Evaluation Supposing(IReadOnlyDictionary<ActiveRule, Truth> supposed, Case about)
    {
        Evaluation other = new(Law, hypotheses);
        foreach (var (definition, truth) in supposed)
        {
            other.Memo.Of(definition, about, null) = TruthValue.Of(truth);
        }

        return other;
    }

    /// <summary>The same law and facts, with one fact taken as something else.</summary>
    internal Evaluation With(Node record, string field, Value value)
    {
        Dictionary<(Node, string), Value> all = hypotheses is null ? [] : new(hypotheses);
        all[(record, field)] = value;
        return new(Law, all);
    }

    /// <summary>Whether a rule that is enforced otherwise than written was asked, and was not false either way.</summary>
    internal bool IsPostureTouched { get; set; }

    internal void Note(string note) => Notes.Add(note);

    /// <summary>Takes up where the law gave no answer to another evaluation.</summary>
    internal void TakeNotes(Evaluation other)
    {
        Notes.UnionWith(other.Notes);
        foreach (var (measure, since) in other.OpenMeasures)
        {
            OpenMeasures[measure] = since;
        }
    }

    internal void NoteOpen(string measure, InForce state) => OpenMeasures[measure] = state.OpenSince;

    /// <summary>Starts to keep what is read; everything is worked out anew, so that nothing read stays hidden in the memo.</summary>
    internal OuterReading BeginReading()
    {
        OuterReading outer = new(readings, Memo, stoodFor);
        (readings, Memo, stoodFor) = ([], new(Law.RuleCount), []);
        return outer;
    }

    /// <summary>What was read since, each fact once; what was read of an item was read of those that it stood for.</summary>
    internal IReadOnlyList<Reading> EndReading(OuterReading outer)
    {
        var read = readings!.Where(r => r.Value is not Node and not TableRow).DistinctBy(r => (r.Record, r.Field.Name)).ToList();
        if (stoodFor.Count > 0)
        {
            var ofItems = read.Where(r => r.Record is Item).ToLookup(r => (Item)r.Record);
            read.AddRange(stoodFor.SelectMany(pair => ofItems[pair.Asked].Select(r => OfAnother(r, pair.Item))).ToList());
            read = [.. read.DistinctBy(r => (r.Record, r.Field.Name))];
        }

        (readings, Memo, stoodFor) = outer;
        return read;
    }

    private static Reading OfAnother(Reading reading, Item item)
    {
        var fact = reading.Field.Read(item);
        return new(item, reading.Field, fact.Value, fact.Source);
    }

    /// <summary>The case that a sub-decision asks about.</summary>
    /// <param name="outer">The case that asks.</param>
    /// <param name="item">The contained item.</param>
    /// <param name="to">Where it would go.</param>
    /// <param name="likeness">Which items may stand for one another.</param>
    internal Case Contained(Case outer, Item item, Value to, Likeness likeness)
    {
        item = OneOfThoseAlike(item, likeness);
        var key = (item, outer, to.ToString()!);
        if (!contained.TryGetValue(key, out var inner))
        {
            var from = Read(outer, FactCatalog.Find("case", "from")!);
            inner = contained[key] = outer.ForContained(item, PlaceFact(from), PlaceFact(to));
        }

        return inner;
    }

    // What is supposed of an item is supposed of it alone: it stands for no other, and no other for it.
    private Item OneOfThoseAlike(Item item, Likeness likeness)
    {
        if (likeness == Likeness.Itself || item.Likeness.Length == 0 || supposedOf.Contains(item))
        {
            return item;
        }

        var key = likeness == Likeness.ButForValue ? item.Likeness : $"{item.Likeness}{item.Value}";
        if (alike.TryAdd(key, item) || ReferenceEquals(alike[key], item))
        {
            return item;
        }

        if (readings is not null)
        {
            stoodFor.Add((alike[key], item));
        }

        return alike[key];
    }

    private static Fact<Place> PlaceFact(Value value) => value switch
    {
        Place place => Fact<Place>.Of(place, Source.Derived),
        OneOf several => Fact<Place>.AnyOf([.. several.Members.Cast<Place>()], Source.Derived),
        _ => Fact<Place>.Unknown,
    };
}

/// <summary>Which items may stand for one another in a sub-decision.</summary>
internal enum Likeness
{
    /// <summary>None: the place of the item is shown.</summary>
    Itself,

    /// <summary>Items alike in every fact.</summary>
    InEverything,

    /// <summary>Items alike in every fact but the value, because no rule that is asked reads it.</summary>
    ButForValue,
}

/// <summary>Where an expression is evaluated: the case it is about and the variables it binds.</summary>
public sealed class Frame
{
    internal Frame(Evaluation run, Case about, LegalZone zone, Value[] slots)
    {
        Run = run;
        Case = about;
        Zone = zone;
        Slots = slots;
    }

    internal Evaluation Run { get; }

    internal Case Case { get; }

    internal LegalZone Zone { get; }

    internal Value[] Slots { get; }

    internal bool IsInForce(Limb limb) =>
        ReferenceEquals(limb.Period, Period.Always) || limb.Period.Holds(Run.Law.At.On, Run.Law.At.Known, Zone);
}
