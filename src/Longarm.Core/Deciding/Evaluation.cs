using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>One body of law asked about one set of facts. Not for several threads at once.</summary>
public sealed class Evaluation
{
    // So many facts of parts that leave a sum over a large product open are told one by one.
    internal const int OpenFactsTold = 100;

    private static readonly Dictionary<(Node, string), Value> NothingSupposed = [];
    private readonly IReadOnlyDictionary<(Node Record, string Field), Value>? hypotheses;
    private readonly Dictionary<(Item Item, Case Outer, string To), Case> contained = [];
    private readonly Dictionary<object, Item> alike = [];
    private readonly TouchedRecords touched;
    private readonly Resting? resting;
    private readonly List<Reads> kept = [];
    private Reads? reads;
    private Dependents? dependents;
    private int worked;
    private int indexed;

    /// <summary>Asks a body of law.</summary>
    /// <param name="law">The law in force.</param>
    public Evaluation(ActivePacks law)
    {
        Law = law;
        Memo = new(law.RuleCount);
        touched = TouchedRecords.None;
    }

    /// <summary>Asks it with some facts of a case taken as something else than the case says.</summary>
    /// <param name="law">The law in force.</param>
    /// <param name="about">The case.</param>
    /// <param name="hypotheses">By record and field what is taken.</param>
    /// <param name="before">The same law and case without them, with what was read; null: nobody has asked.</param>
    internal Evaluation(ActivePacks law, Case about, IReadOnlyDictionary<(Node Record, string Field), Value> hypotheses, Evaluation? before = null)
        : this(law)
    {
        if (hypotheses.Count == 0)
        {
            return;
        }

        this.hypotheses = hypotheses;
        touched = new(about.Wholes, hypotheses.Keys);
        resting = before is null ? null : new(before, about.Wholes, hypotheses.Keys);
        foreach (var ((record, field), value) in hypotheses)
        {
            if (field is "parts" or "made-with" && record is Item item)
            {
                var stated = (field == "parts" ? item.Parts : item.MadeWith).Value as ListValue ?? ListValue.Empty;
                var isWhole = value is ListValue { IsComplete: true } other && other.Items.SequenceEqual(stated.Items);
                (ListsThatAreWhole, ListsThatAreOther) = isWhole ? (ListsThatAreWhole + 1, ListsThatAreOther) : (ListsThatAreWhole, ListsThatAreOther + 1);
            }
        }
    }

    /// <summary>The law in force.</summary>
    public ActivePacks Law { get; }

    internal Memo Memo { get; }

    internal ProofLimits Proofs { get; } = new();

    /// <summary>Whether it keeps what was read for each answer: proofs and suppositions are built on that.</summary>
    internal bool IsTracking { get; init; }

    /// <summary>Where the law itself gives no answer.</summary>
    internal HashSet<string> Notes { get; } = [];

    /// <summary>The value of a fact, as stated or as supposed.</summary>
    internal Value Read(Node record, FactField field)
    {
        reads?.Add(record, field);
        return Look(record, field);
    }

    /// <summary>The same without telling that it was read.</summary>
    internal Value Look(Node record, FactField field) =>
        hypotheses is not null && hypotheses.TryGetValue((record, field.Name), out var supposed) ? supposed : field.Read(record).Value;

    /// <summary>Measures that were asked about and are open, with the day since which they are.</summary>
    internal Dictionary<string, DateOnly?> OpenMeasures { get; } = [];

    /// <summary>The same law and facts, with definitions taken as true or false.</summary>
    internal Evaluation Supposing(IReadOnlyDictionary<ActiveRule, Truth> supposed, Case about)
    {
        Evaluation other = new(Law, about, hypotheses ?? NothingSupposed);
        foreach (var (definition, truth) in supposed)
        {
            other.Memo.Of(definition, about, null) = new(TruthValue.Of(truth), null);
        }

        return other;
    }

    /// <summary>The same law and facts, with one fact taken as something else.</summary>
    internal Evaluation With(Case about, Node record, string field, Value value) =>
        new(Law, about, new Dictionary<(Node, string), Value>(hypotheses ?? NothingSupposed) { [(record, field)] = value });

    /// <summary>The same law and facts, with some facts taken as something else: what does not rest on these stays as it was worked out here.</summary>
    internal Evaluation Supposing(Case about, IReadOnlyDictionary<(Node Record, string Field), Value> others) =>
        new(Law, about, others, IsTracking && hypotheses is null ? this : null);

    /// <summary>Whether a rule that is enforced otherwise than written was asked, and was not false either way.</summary>
    internal bool IsPostureTouched { get; set; }

    internal void Note(string note)
    {
        reads?.Add(note);
        Notes.Add(note);
    }

    /// <summary>Where the law gave no answer counts only for what is told of from now on.</summary>
    internal void ForgetNotes()
    {
        Notes.Clear();
        OpenMeasures.Clear();
    }

    internal void NoteOpen(string measure, InForce state)
    {
        reads?.Add(measure, state.OpenSince);
        OpenMeasures[measure] = state.OpenSince;
    }

    /// <summary>Begins to keep what is read for one answer; gives what was being kept.</summary>
    internal Reads? Begin()
    {
        var outer = reads;
        worked++;
        reads = IsTracking ? Keep(new()) : null;
        return outer;
    }

    /// <summary>Ends it: what was read for the one answer was read for the outer one, too.</summary>
    internal Reads? End(Reads? outer)
    {
        var own = reads;
        reads = outer;
        Used(own);
        return own;
    }

    /// <summary>Keeps nothing, or goes on to keep what was being kept.</summary>
    internal Reads? Turn(Reads? to)
    {
        var before = reads;
        reads = to;
        return before;
    }

    private Reads Keep(Reads own)
    {
        kept.Add(own);
        return own;
    }

    /// <summary>An answer that had been worked out was used.</summary>
    internal void Used(Reads? answer)
    {
        if (answer is not null)
        {
            reads?.Add(answer);
        }
    }

    /// <summary>What rests on which facts, of all answers that were worked out until now.</summary>
    internal Dependents Dependents
    {
        get
        {
            if (dependents is null || indexed != worked)
            {
                (dependents, indexed) = (new(kept), worked);
            }

            return dependents;
        }
    }

    /// <summary>What was worked out without the suppositions and does not rest on them.</summary>
    internal Kept KeptOf(ActiveRule rule, Case about, Value? argument) =>
        resting is not null && resting.Before.Memo.Find(rule, about, argument) is { Value: not null } kept && resting.Holds(kept.Reads) ? kept : default;

    /// <summary>The same of a sub-decision.</summary>
    internal (Truth Truth, Reads? Reads)? KeptOf((SubDecision, Case) question) =>
        resting is not null && resting.Before.Memo.SubDecisions.TryGetValue(question, out var kept) && resting.Holds(kept.Reads) ? kept : null;

    /// <summary>The same of a sum over the parts of a large product; its totals count for items with nothing supposed inside.</summary>
    internal SumOfAlike? KeptOf((Sum, Case, OuterValues) sum) =>
        resting is not null && resting.Before.Memo.SumsOfAlike.TryGetValue(sum, out var kept) && resting.HoldsOutside(kept.Reads) ? kept : null;

    /// <summary>Whether something is supposed of a record of a product, or of something inside it.</summary>
    internal bool IsTouched(Node record) => touched.Contains(record);

    /// <summary>Whether something is supposed of what is inside a large product.</summary>
    internal bool IsTouchedInside => touched.HasInside;

    /// <summary>Everything inside a large product counts as read.</summary>
    internal void ReadInside() => reads?.AddInside();

    /// <summary>Of how many records something else is supposed to be inside, or behind them, than the case says.</summary>
    internal int ListsThatAreOther { get; }

    /// <summary>Of how many records just what the case says, and that it is all.</summary>
    internal int ListsThatAreWhole { get; }

    /// <summary>One element of each kind of a list of a large product, and all of which something is supposed.</summary>
    internal ReadOnlySpan<Value> OneOfEachKind(ListValue list, Footprint footprint)
    {
        var kinds = list.ByKind(butForValue: !Law.ReadsValue(footprint));
        List<Value> some = new(kinds.Count);
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            var isTaken = false;
            foreach (var element in touched.IsEmpty ? kinds[kind][..1] : kinds[kind])
            {
                if (touched.IsEmpty || element is not Node node || !touched.Contains(node))
                {
                    if (!isTaken)
                    {
                        some.Add(element);
                    }

                    isTaken = true;
                }
                else
                {
                    some.Add(element);
                }
            }
        }

        ReadInside();
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(some);
    }

    /// <summary>Starts to keep what is read for a part of a proof; gives what was being kept.</summary>
    internal Reads? BeginReading()
    {
        var outer = reads;
        worked++;
        reads = new();
        return outer;
    }

    /// <summary>What was read since, each fact once; what was read of an item was read of those that it stood for.</summary>
    internal IReadOnlyList<Reading> EndReading(Reads? outer)
    {
        var own = reads!;
        reads = outer;
        Used(own);
        return Readings.In(own, ReadingOf);
    }

    /// <summary>Ends it, and takes up where the law gave no answer.</summary>
    internal void EndReadingOfNotes(Reads? outer)
    {
        foreach (var (what, of) in reads!.All())
        {
            if (what is string text)
            {
                _ = of is Reads.Since since ? OpenMeasures.TryAdd(text, since.Day) : Notes.Add(text);
            }
        }

        reads = outer;
    }

    private Reading ReadingOf(Node record, FactField field) => new(record, field, Look(record, field), field.Read(record).Source);

    /// <summary>The case that a sub-decision asks about.</summary>
    /// <param name="outer">The case that asks.</param>
    /// <param name="item">The contained item.</param>
    /// <param name="to">Where it would go.</param>
    /// <param name="likeness">Which items may stand for one another.</param>
    internal Case Contained(Case outer, Item item, Value to, Likeness likeness)
    {
        item = OneOfThoseAlike(outer, item, likeness);
        var key = (item, outer, to.ToString()!);
        var from = Read(outer, FactCatalog.Find("case", "from")!);
        if (!contained.TryGetValue(key, out var inner))
        {
            inner = contained[key] = resting is not null && !touched.Has(outer, "from") && resting.Before.contained.TryGetValue(key, out var before)
                ? before
                : outer.ForContained(item, PlaceFact(from), PlaceFact(to));
        }

        return inner;
    }

    // What is supposed of an item or inside it is supposed of it alone: it stands for no other, and no other for it.
    private Item OneOfThoseAlike(Case outer, Item item, Likeness likeness)
    {
        if (likeness == Likeness.Itself || touched.Contains(item) || KindOf(outer, item, likeness) is not { } kind)
        {
            return item;
        }

        if (!alike.TryGetValue(kind, out var first))
        {
            first = alike[kind] = resting?.Before.alike.GetValueOrDefault(kind) is { } before && !touched.Contains(before) ? before : item;
        }

        if (ReferenceEquals(first, item))
        {
            return item;
        }

        // Of a large product it is enough to tell what was read of one.
        if (outer.IsLarge)
        {
            reads?.AddInside();
        }
        else
        {
            reads?.AddStoodFor(first, item);
        }

        return first;
    }

    private static object? KindOf(Case outer, Item item, Likeness likeness)
    {
        if (outer.IsLarge)
        {
            return likeness == Likeness.ButForValue ? item.Kin.ButForValue : item.Kin.Alike;
        }

        return item.Likeness.Length == 0 ? null : likeness == Likeness.ButForValue ? item.Likeness : $"{item.Likeness}{item.Value}";
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
