using Longarm.Core;

namespace Longarm.Assessments;

/// <summary>The days on which something that the packs hold begins or ends.</summary>
public static class LawDays
{
    /// <summary>Those days between two, both inclusive, in order; rows of tables are not looked at.</summary>
    public static IReadOnlyList<DateOnly> Of(RuleBook book, DateOnly first, DateOnly last)
    {
        var ends = book.Rules.SelectMany(rule => rule.Versions).SelectMany(version => Ends(version.Period))
            .Concat(book.Groups.SelectMany(group => group.Members).SelectMany(member => Ends(member.Period)))
            .Concat(book.Measures.SelectMany(measure => measure.Events).SelectMany(each => new[] { each.On, each.Until }));
        return [.. ends.OfType<Moment>().Select(moment => moment.Day).Where(day => day >= first && day <= last).Distinct().Order()];
    }

    private static Moment?[] Ends(Period period) => [period.From, period.Until];
}
