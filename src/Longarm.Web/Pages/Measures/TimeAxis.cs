using System.Globalization;
using Longarm.Core.Deciding;

namespace Longarm.Web;

/// <summary>A mark on an axis.</summary>
/// <param name="Day">Where.</param>
/// <param name="Label">What is written there; empty: nothing.</param>
/// <param name="IsYear">Whether a year begins there.</param>
public sealed record AxisMark(DateOnly Day, string Label, bool IsYear);

/// <summary>Days along a line. Positions are percentages, so that a picture is as wide as there is room.</summary>
/// <param name="First">The first day.</param>
/// <param name="End">The first day after the last.</param>
public sealed record TimeAxis(DateOnly First, DateOnly End)
{
    private const int MonthsAhead = 6;
    private const int YearsAhead = 3;
    private const int QuartersUpTo = 4;
    private const int MostYears = 16;

    /// <summary>The axis of some lives.</summary>
    /// <param name="lives">The lives.</param>
    /// <param name="asked">The day asked about: shown if it is not far away.</param>
    /// <param name="today">The day it is: some time after it is shown.</param>
    /// <param name="since">The first year; null: that of the first event.</param>
    public static TimeAxis Of(IEnumerable<MeasureLife> lives, DateOnly asked, DateOnly today, int? since)
    {
        var days = lives.SelectMany(life => life.Phases).Select(phase => phase.From).Append(today).ToList();
        var first = new DateOnly(since ?? days.Min().Year, 1, 1);
        var farthest = today.AddYears(YearsAhead);
        var last = days.Append(asked).Where(day => day <= farthest).Append(today.AddMonths(MonthsAhead)).Max();
        var end = new DateOnly(last.Year, (((last.Month - 1) / 3) * 3) + 1, 1).AddMonths(3);
        return new(first < end ? first : new(end.Year - 1, 1, 1), end);
    }

    /// <summary>Where the axis is marked: years, and quarters if there are few years.</summary>
    public IEnumerable<AxisMark> Marks
    {
        get
        {
            var years = End.Year - First.Year;
            var step = years < QuartersUpTo ? 3 : 12 * ((years / MostYears) + 1);
            for (var day = First; day < End; day = day.AddMonths(step))
            {
                var isYear = day.Month == 1;
                yield return new(day, day.ToString(isYear ? "yyyy" : "MMM", CultureInfo.InvariantCulture), isYear);
            }
        }
    }

    /// <summary>Whether a day lies on it.</summary>
    public bool Holds(DateOnly day) => day >= First && day < End;

    /// <summary>Where a day is; what lies outside is at the edge.</summary>
    public string At(DateOnly day) => Percent(Share(day));

    /// <summary>How wide a time is.</summary>
    public string Width(DateOnly from, DateOnly? until) => Percent(Share(until ?? End) - Share(from));

    /// <summary>Whether any of a time lies on it.</summary>
    public bool Meets(MeasurePhase phase) => phase.From < End && (phase.Until is not { } until || until > First);

    private double Share(DateOnly day) => Math.Clamp((double)(day.DayNumber - First.DayNumber) / (End.DayNumber - First.DayNumber), 0, 1);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.###}%");
}
