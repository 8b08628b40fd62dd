namespace Longarm.Core;

/// <summary>A sum while it is made: <see cref="Core.Amount.Plus"/> over very many amounts, without an object for each.</summary>
/// <param name="start">From where.</param>
internal struct RunningTotal(Amount start)
{
    private decimal? low = start.Low;
    private decimal? high = start.High;
    private Unit unit = start.Unit;

    /// <summary>What has been added up.</summary>
    public readonly Amount Amount => Amount.InBase(low, high, unit);

    /// <summary>Adds an amount; false, with nothing added, if the units do not match.</summary>
    public bool Add(Amount amount)
    {
        if (amount.IsNone)
        {
            return true;
        }

        if (!unit.Matches(amount.Unit))
        {
            return false;
        }

        // Most are one number: then it is one addition.
        var isDefinite = low is not null && low == high && amount.IsDefinite;
        low += amount.Low;
        high = isDefinite ? low : high + amount.High;
        unit = unit == Unit.Unspecified ? amount.Unit : unit;
        return true;
    }
}
