using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>
/// The total of an amount over the elements of a list that meet a condition. Over parts it can walk down: where
/// <c>until</c> holds the part counts as it was received, where it does not its own parts count instead.
/// </summary>
/// <param name="slot">Where the frame holds the element.</param>
/// <param name="source">The list.</param>
/// <param name="until">Where the walk stops; null: only the listed elements count.</param>
/// <param name="body">Which elements count.</param>
/// <param name="amount">What counts of one unit.</param>
/// <param name="footprint">What the conditions may turn on.</param>
/// <param name="isOfWhole">Whether the amounts are shares of one whole: then those that count are at most what the others leave.</param>
public sealed class Sum(int slot, Expression source, Expression? until, Expression body, Expression amount, Footprint footprint, bool isOfWhole = false) : Expression
{
    private static readonly FactField QuantityOfPart = FactCatalog.Find("part", "quantity")!;
    internal static readonly FactField PartsOfItem = FactCatalog.Find("item", "parts")!;

    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        var reading = frame.Run.Turn(null);
        frame.Run.Turn(reading);
        try
        {
            var list = source.Evaluate(frame);
            var total = frame.Case.IsLarge && list is ListValue { Elements: [Part, ..] } parts ? OfLarge(parts, frame) : Total(list, frame);
            return isOfWhole && total is not null && list is ListValue owners ? total.AtMost(1 - SharesOfOthers(owners, frame)) : total ?? (Value)UnknownValue.Instance;
        }
        catch (OverflowException)
        {
            // The language is total: what no decimal can hold is not known.
            frame.Run.Turn(reading);
            return UnknownValue.Instance;
        }
    }

    /// <summary>Where the frame holds the element.</summary>
    internal int Slot => slot;

    /// <summary>What the conditions may turn on.</summary>
    internal Footprint Footprint => footprint;

    private Amount? OfLarge(ListValue parts, Frame frame)
    {
        var run = frame.Run;
        var key = (this, frame.Case, new OuterValues(frame, slot));
        if (!run.Memo.SumsOfAlike.TryGetValue(key, out var alike))
        {
            alike = run.Memo.SumsOfAlike[key] = new(this, run.KeptOf(key));
        }

        var total = alike.Total(parts, frame);
        if (run.IsTracking && total is null or { Unit.IsPlain: false } or { High: null })
        {
            // Amounts are read without being told one by one: the rates at which they add up are.
            var outer = run.Turn(alike.Reads);
            run.ReadRates(frame.Case);
            run.Turn(outer);
        }

        run.ReadInside();
        run.Used(alike.Reads);
        return total;
    }

    /// <summary>Whether the walk stops at an element.</summary>
    internal Truth Stops(Value element, Frame frame)
    {
        frame.Slots[slot] = element;
        return until?.Decide(frame) ?? Truth.True;
    }

    /// <summary>Whether an element counts.</summary>
    internal Truth Counts(Value element, Frame frame)
    {
        frame.Slots[slot] = element;
        return body.Decide(frame);
    }

    /// <summary>What counts of one unit of an element.</summary>
    internal Amount AmountOf(Value element, Frame frame)
    {
        frame.Slots[slot] = element;
        return amount.Evaluate(frame) as Amount ?? Amount.AtLeastZero;
    }

    private Amount? Total(Value value, Frame frame)
    {
        if (value is not ListValue list)
        {
            return value is NothingValue ? Amount.Zero : Amount.AtLeastZero;
        }

        var total = list.IsComplete ? Amount.Zero : Amount.AtLeastZero;
        foreach (var element in list.Items)
        {
            if (Contribution(element, frame) is not { } contribution || total.Plus(contribution) is not { } next)
            {
                return null;
            }

            total = next;
        }

        return total;
    }

    // What surely belongs to those that do not count.
    private decimal SharesOfOthers(ListValue owners, Frame frame)
    {
        var others = 0m;
        foreach (var owner in owners.Items)
        {
            frame.Slots[slot] = owner;
            if (body.Decide(frame) == Truth.False)
            {
                frame.Slots[slot] = owner;
                others += amount.Evaluate(frame) is Amount { Low: { } least } ? least : 0;
            }
        }

        return Math.Min(others, 1);
    }

    private Amount? Contribution(Value element, Frame frame)
    {
        frame.Slots[slot] = element;
        var stop = until?.Decide(frame) ?? Truth.True;
        frame.Slots[slot] = element;
        var whole = stop == Truth.False ? null : Counted(frame);
        var inside = stop == Truth.True ? null : Inside(element, frame);
        var one = stop switch
        {
            Truth.True => whole,
            Truth.False => inside,
            _ => whole is null || inside is null ? null : whole.Span(inside),
        };
        return one?.Times(QuantityOf(element, frame));
    }

    private Amount? Counted(Frame frame)
    {
        var holds = body.Decide(frame);
        if (holds == Truth.False)
        {
            return Amount.Zero;
        }

        var value = amount.Evaluate(frame) as Amount ?? Amount.AtLeastZero;
        return holds == Truth.True ? value : Amount.Zero.Span(value);
    }

    // Each distinct sub-assembly is computed once per question, however many places use it.
    private Amount? Inside(Value element, Frame frame)
    {
        if (element is not Part { Item: var item })
        {
            return Amount.Zero;
        }

        var key = (this, item, frame.Case, new OuterValues(frame, slot));
        if (frame.Run.Memo.Totals.TryGetValue(key, out var known))
        {
            frame.Run.Used(known.Reads);
            return known.Total;
        }

        var outer = frame.Run.Begin();
        var total = StackGuard.HasRoom ? Total(frame.Run.Read(item, PartsOfItem), frame) : TotalDeep(item, frame);
        frame.Run.Memo.Totals[key] = (total, frame.Run.End(outer));
        return total;
    }

    private Amount? TotalDeep(Item item, Frame frame) =>
        StackGuard.OnFreshStack(() => Total(frame.Run.Read(item, PartsOfItem), frame));

    internal static Amount QuantityOf(Value element, Frame frame) => element is Part part
        ? frame.Run.Read(part, QuantityOfPart) as Amount ?? Amount.AtLeastZero
        : Amount.Exactly(1, Unit.One);
}
