using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>The comparison operators.</summary>
public enum Comparator
{
    /// <summary><c>==</c></summary>
    Same,

    /// <summary><c>!=</c></summary>
    Different,

    /// <summary><c>&lt;</c></summary>
    Below,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&gt;</c></summary>
    Above,

    /// <summary><c>&gt;=</c></summary>
    AtLeast,
}

/// <summary>Two values of one type, compared.</summary>
/// <param name="left">Left.</param>
/// <param name="comparator">How.</param>
/// <param name="right">Right.</param>
public sealed class Comparison(Expression left, Comparator comparator, Expression right) : Condition
{
    /// <summary>Whether it compares an amount with one that the law names.</summary>
    public bool IsThreshold => right is Literal { Value: Amount } || left is Literal { Value: Amount };

    /// <inheritdoc/>
    public override Truth Decide(Frame frame)
    {
        var truth = Compare(left.Evaluate(frame), right.Evaluate(frame), frame.Zone);
        frame.Run.Law.Observer?.Invoke(this, truth);
        return truth;
    }

    private Truth Compare(Value a, Value b, LegalZone zone) => (a, b) switch
    {
        (OneOf, _) or (_, OneOf) => OfSeveral(a, b, zone),
        (UnknownValue, _) or (_, UnknownValue) => Truth.Unknown,
        (Amount x, Amount y) => OfAmounts(x, y),
        (Moment x, Moment y) => OfMoments(x, y, zone),
        _ => comparator == Comparator.Different ? Sameness.Of(a, b).Not() : Sameness.Of(a, b),
    };

    // Apart, so that only values that are one of several pay for the closure.
    private Truth OfSeveral(Value a, Value b, LegalZone zone) => a is OneOf several
        ? Several.Join(several, member => Compare(member, b, zone))
        : Several.Join((OneOf)b, member => Compare(a, member, zone));

    private Truth OfAmounts(Amount x, Amount y) => comparator switch
    {
        Comparator.Same => x.IsSame(y),
        Comparator.Different => x.IsSame(y).Not(),
        Comparator.Below => x.IsBelow(y, orEqual: false),
        Comparator.AtMost => x.IsBelow(y, orEqual: true),
        Comparator.Above => y.IsBelow(x, orEqual: false),
        _ => y.IsBelow(x, orEqual: true),
    };

    private Truth OfMoments(Moment x, Moment y, LegalZone zone)
    {
        // The day whose law applies is its noon, wherever an instant is compared with it; any other day is the whole day.
        var order = left is CaseFact { IsOn: true } && y.Instant is not null ? zone.Compare(zone.Asked(x), y)
            : right is CaseFact { IsOn: true } && x.Instant is not null ? zone.Compare(x, zone.Asked(y))
            : zone.Compare(x, y);
        return KleeneLogic.Of(comparator switch
        {
            Comparator.Same => order == 0,
            Comparator.Different => order != 0,
            Comparator.Below => order < 0,
            Comparator.AtMost => order <= 0,
            Comparator.Above => order > 0,
            _ => order >= 0,
        });
    }
}

/// <summary>When two values that are not amounts or moments are the same.</summary>
internal static class Sameness
{
    /// <summary>
    /// Whether two definite values are the same. A part of a country is in that country, so <c>from == 'US'</c> holds
    /// for a State; a country is not one of its parts.
    /// </summary>
    public static Truth Of(Value a, Value b) => (a, b) switch
    {
        (UnknownValue, _) or (_, UnknownValue) => Truth.Unknown,
        (OneOf, _) or (_, OneOf) => OfSeveral(a, b),
        (Word x, Word y) => KleeneLogic.Of(x.Text == y.Text),
        (Place x, Place y) => KleeneLogic.Of(x.Code == y.Code || (!y.IsSubdivision && x.Country == y.Code)),
        (Code x, Code y) => KleeneLogic.Of(x.Key == y.Key && x.IsAkin(y)),
        (Amount x, Amount y) => x.IsSame(y),
        (Moment x, Moment y) => KleeneLogic.Of(x.Day == y.Day && x.Instant == y.Instant),
        (TruthValue x, TruthValue y) => x.IsDefinite && y.IsDefinite ? KleeneLogic.Of(x.Truth == y.Truth) : Truth.Unknown,
        (NothingValue, _) or (_, NothingValue) => KleeneLogic.Of(a is NothingValue && b is NothingValue),
        _ => KleeneLogic.Of(ReferenceEquals(a, b)),
    };

    private static Truth OfSeveral(Value a, Value b) => a is OneOf several
        ? Several.Join(several, member => Of(member, b))
        : Several.Join((OneOf)b, member => Of(a, member));
}

/// <summary>What holds of a value that is one of several.</summary>
internal static class Several
{
    /// <summary>The common answer of all members, or unknown.</summary>
    public static Truth Join(OneOf several, Func<Value, Truth> decide)
    {
        var truth = decide(several.Members[0]);
        foreach (var member in several.Members.Skip(1))
        {
            truth = truth.Join(decide(member));
        }

        return truth;
    }
}

/// <summary>Whether a value is in a list, a code set or a group of places, or a code stands under another.</summary>
/// <param name="needle">The value.</param>
/// <param name="haystack">A list, a set, a group or a code.</param>
public sealed class Membership(Expression needle, Expression haystack) : Condition
{
    /// <inheritdoc/>
    public override Truth Decide(Frame frame) => IsIn(needle.Evaluate(frame), haystack.Evaluate(frame));

    private static Truth IsIn(Value value, Value whole) => (value, whole) switch
    {
        (_, NothingValue) => Truth.False,
        (OneOf several, _) => IsAnyIn(several, whole),
        (UnknownValue, ListValue { IsComplete: true, Elements.Count: 0 }) => Truth.False,
        (UnknownValue, _) or (_, UnknownValue) => Truth.Unknown,
        (NothingValue, _) => Truth.False,
        (Code code, CodeSet set) => set.Holds(code),
        (Code code, Code tree) => code.IsUnder(tree),
        (Place place, PlaceGroup group) => group.Holds(place),
        (_, ListValue list) => IsInList(value, list),
        _ => Truth.Unknown,
    };

    private static Truth IsAnyIn(OneOf several, Value whole) => Several.Join(several, member => IsIn(member, whole));

    private static Truth IsInList(Value value, ListValue list)
    {
        var truth = list.IsComplete ? Truth.False : Truth.Unknown;
        foreach (var element in list.Items)
        {
            // A code in a list of codes stands at or under one of those trees.
            truth = truth.Or(value is Code code && element is Code tree ? code.IsUnder(tree) : Sameness.Of(value, element));
        }

        return truth;
    }
}
