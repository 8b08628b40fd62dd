namespace Longarm.Tests.CrossCheck;

/// <summary>All provisions that were read a second time.</summary>
internal static class Readings
{
    /// <summary>Those that are read from the text alone.</summary>
    public static IReadOnlyList<Reading> FromText { get; } =
    [
        .. JurisdictionReadings.All, .. ForeignProductReadings.All, .. EntityProductReadings.All,
        .. EndUseReadings.All, .. ChipUseReadings.All, .. EmbargoReadings.All, .. MoreChipReadings.All, .. MorePartyReadings.All,
    ];

    /// <summary>Those that need the tables of the shared folder.</summary>
    public static IReadOnlyList<string> FromTables { get; } =
        ["734.4.c", "734.4.d", "738.chart.ns", "738.chart.mt", "738.chart.np", "738.chart.cb", "738.chart.rs", "738.chart.cc", "740.2.a.5", "746.1.b", "746.3", "740.3", "740.4", "740.6", "746.7.a.1.i"];

    /// <summary>The reading of a rule; null where the tables it needs are not there.</summary>
    public static Reading? Of(string rule) => FromText.FirstOrDefault(r => r.Rule == rule) ?? (ControlTables.Here is { } tables
        ? new ChartReadings(tables).All.Concat(new DeMinimisReadings(tables).All).First(r => r.Rule == rule)
        : null);
}
