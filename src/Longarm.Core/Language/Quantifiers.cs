using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>The quantifiers that give a truth.</summary>
public enum Quantity
{
    /// <summary>One element is enough.</summary>
    Any,

    /// <summary>Every element.</summary>
    All,
}

/// <summary>Whether any or all elements of a list meet a condition.</summary>
/// <param name="quantity">Any or all.</param>
/// <param name="slot">Where the frame holds the element.</param>
/// <param name="source">The list.</param>
/// <param name="body">The condition.</param>
/// <param name="footprint">What the condition may turn on.</param>
public sealed class Quantifier(Quantity quantity, int slot, Expression source, Expression body, Footprint footprint) : Condition
{
    private const int ShownElements = 6;
    private const int LongList = 8;

    private Truth Neutral => quantity == Quantity.Any ? Truth.False : Truth.True;

    /// <inheritdoc/>
    public override Truth Decide(Frame frame)
    {
        var value = source.Evaluate(frame);
        if (value is not ListValue list)
        {
            return value is NothingValue ? Neutral : Truth.Unknown;
        }

        var truth = list.IsOpen ? Truth.Unknown : Neutral;
        foreach (var element in Asked(list, frame))
        {
            frame.Slots[slot] = element;
            truth = Combine(truth, body.Decide(frame));
            if (truth == Neutral.Not())
            {
                return truth;
            }
        }

        foreach (var element in list.Possible)
        {
            truth = Combine(truth, OfPossible(element, frame));
        }

        return truth;
    }

    // An element that may not be there can leave the answer open, and never gives it.
    private Truth OfPossible(PossibleElement element, Frame frame)
    {
        frame.Slots[slot] = element.Like;
        return body.Decide(frame) == Neutral ? Neutral : Truth.Unknown;
    }

    /// <inheritdoc/>
    public override Proof Explain(Frame frame)
    {
        var outer = frame.Run.BeginReading();
        var value = source.Evaluate(frame);
        var read = frame.Run.EndReading(outer);
        var truth = Decide(frame);
        if (value is not ListValue list)
        {
            return new Proof(Text, truth, read, []);
        }

        // The elements that carry the answer: those that decide it, or all of them where none does.
        List<Proof> children = [];
        var left = 0;
        foreach (var element in Asked(list, frame).ToArray())
        {
            frame.Slots[slot] = element;
            if (body.Decide(frame) is var each && (each != truth || children.Count >= ShownElements))
            {
                left += each == truth ? 1 : 0;
                continue;
            }

            frame.Slots[slot] = element;
            children.Add(body.Explain(frame) with { About = element is Node node ? node.Title : element.ToString() });
        }

        foreach (var element in truth == Truth.Unknown ? list.Possible : [])
        {
            if (OfPossible(element, frame) == Truth.Unknown)
            {
                children.Add(new(body.Text, Truth.Unknown, [], []) { About = element.Like.Title, Note = element.Question });
            }
        }

        return new Proof(Text, truth, read, children) { Note = left > 0 ? $"and {left} more" : null };
    }

    // Of a large product one of those that are alike is asked for all of them.
    private ReadOnlySpan<Value> Asked(ListValue list, Frame frame) => frame.Case.IsLarge && list.Items.Length >= LongList
        ? frame.Run.OneOfEachKind(list, footprint)
        : list.Items;

    private Truth Combine(Truth a, Truth b) => quantity == Quantity.Any ? a.Or(b) : a.And(b);
}

/// <summary>How many elements of a list meet a condition.</summary>
/// <param name="slot">Where the frame holds the element.</param>
/// <param name="source">The list.</param>
/// <param name="body">The condition.</param>
public sealed class Count(int slot, Expression source, Expression body) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        var value = source.Evaluate(frame);
        if (value is not ListValue list)
        {
            return value is NothingValue ? Amount.Exactly(0, Unit.One) : Amount.Between(0, null, Unit.One);
        }

        int certain = 0, possible = 0;
        foreach (var element in list.Items)
        {
            frame.Slots[slot] = element;
            var truth = body.Decide(frame);
            certain += truth == Truth.True ? 1 : 0;
            possible += truth == Truth.False ? 0 : 1;
        }

        return Amount.Between(certain, list.IsOpen || list.Possible.Any(element => MayCount(element, frame)) ? null : possible, Unit.One);
    }

    private bool MayCount(PossibleElement element, Frame frame)
    {
        frame.Slots[slot] = element.Like;
        return body.Decide(frame) != Truth.False;
    }
}
