using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>
/// A sum over the parts of a large product: whether a part counts is worked out once for all that are alike, the amounts
/// for each. It gives what <see cref="Sum"/> gives.
/// </summary>
/// <param name="sum">The sum.</param>
/// <param name="before">The same without suppositions, where what is outside the product is as it was; null: nobody has made it.</param>
internal sealed class SumOfAlike(Sum sum, SumOfAlike? before)
{
    private readonly Dictionary<Alike, (Truth Stops, Truth Counts)> kinds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, Amount?> totals = new(ReferenceEqualityComparer.Instance);
    private bool readsValue;
    private int told;

    /// <summary>What was read: the facts of one of each kind, and some of those that leave amounts open.</summary>
    public Reads Reads { get; } = new();

    /// <summary>The total over a list.</summary>
    public Amount? Total(ListValue parts, Frame frame)
    {
        readsValue = frame.Run.Law.ReadsValue(sum.Footprint);
        if (totals.TryGetValue(parts, out var known) || (!frame.Run.IsTouchedInside && before?.totals.TryGetValue(parts, out known) == true))
        {
            return known;
        }

        // What is read goes into what is kept here, and is told as one.
        var outer = frame.Run.Turn(null);
        var total = Over(parts, frame);
        frame.Run.Turn(outer);
        return totals[parts] = total;
    }

    private Amount? Over(ListValue parts, Frame frame)
    {
        RunningTotal total = new(parts.IsComplete ? Amount.Zero : Amount.AtLeastZero);
        foreach (var element in parts.Items)
        {
            if (Contribution((Part)element, frame) is not { } contribution || !total.Add(contribution))
            {
                return null;
            }
        }

        return total.Amount;
    }

    private Amount? Contribution(Part part, Frame frame)
    {
        var (stops, counts) = KindOf(part, frame);
        var whole = stops == Truth.False ? null : Counted(part, counts, frame);
        var inside = stops == Truth.True ? null : Inside(part.Item, frame);
        var one = stops switch
        {
            Truth.True => whole,
            Truth.False => inside,
            _ => whole is null || inside is null ? null : whole.Span(inside),
        };
        if (one is null || one.IsNone)
        {
            return one;
        }

        var quantity = Sum.QuantityOf(part, frame);
        if (!quantity.IsDefinite)
        {
            Tell(frame, part, isQuantity: true);
        }

        return one.Times(quantity);
    }

    private (Truth Stops, Truth Counts) KindOf(Part part, Frame frame)
    {
        var kind = readsValue ? part.Kin.Alike : part.Kin.ButForValue;
        if (kind is null || frame.Run.IsTouched(part))
        {
            return Decide(part, frame);
        }

        if (!kinds.TryGetValue(kind, out var known) && before?.kinds.TryGetValue(kind, out known) != true)
        {
            known = kinds[kind] = Decide(part, frame);
        }

        return known;
    }

    private (Truth Stops, Truth Counts) Decide(Part part, Frame frame)
    {
        var outer = frame.Run.Turn(frame.Run.IsTracking ? Reads : null);
        var stops = sum.Stops(part, frame);
        var counts = stops == Truth.False ? Truth.False : sum.Counts(part, frame);
        frame.Run.Turn(outer);
        return (stops, counts);
    }

    private Amount Counted(Part part, Truth counts, Frame frame)
    {
        if (counts == Truth.False)
        {
            return Amount.Zero;
        }

        var value = sum.AmountOf(part, frame);
        if (!value.IsDefinite)
        {
            Tell(frame, part, isQuantity: false);
        }

        return counts == Truth.True ? value : Amount.Zero.Span(value)!;
    }

    private Amount? Inside(Item item, Frame frame)
    {
        if (totals.TryGetValue(item, out var known) || (!frame.Run.IsTouched(item) && before?.totals.TryGetValue(item, out known) == true))
        {
            return known;
        }

        // Most things have no parts in them that are told: of those nothing is kept.
        var parts = frame.Run.Look(item, Sum.PartsOfItem);
        if (parts is NothingValue or ListValue { IsComplete: true, Items.Length: 0 })
        {
            return Amount.Zero;
        }

        if (parts is not ListValue && !IsTold(frame))
        {
            return Amount.AtLeastZero;
        }

        var total = StackGuard.HasRoom ? OverPartsOf(item, parts, frame) : OverPartsDeep(item, parts, frame);
        totals[item] = total;
        return total;
    }

    // Apart, so that only what lies deep pays for the closure.
    private Amount? OverPartsDeep(Item item, Value parts, Frame frame) => StackGuard.OnFreshStack(() => OverPartsOf(item, parts, frame));

    private Amount? OverPartsOf(Item item, Value parts, Frame frame)
    {
        if (parts is ListValue { IsComplete: true } all)
        {
            return Over(all, frame);
        }

        if (IsTold(frame))
        {
            told++;
            var outer = frame.Run.Turn(Reads);
            _ = frame.Run.Read(item, Sum.PartsOfItem);
            frame.Run.Turn(outer);
        }

        return parts is ListValue some ? Over(some, frame) : Amount.AtLeastZero;
    }

    // Of amounts that are stated only what they add up to matters; of those that are open some are told.
    private void Tell(Frame frame, Part part, bool isQuantity)
    {
        if (IsTold(frame))
        {
            told++;
            var outer = frame.Run.Turn(Reads);
            _ = isQuantity ? Sum.QuantityOf(part, frame) : sum.AmountOf(part, frame);
            frame.Run.Turn(outer);
        }
    }

    private bool IsTold(Frame frame) => frame.Run.IsTracking && told < Evaluation.OpenFactsTold;
}
