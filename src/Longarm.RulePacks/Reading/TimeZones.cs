using NodaTime;

namespace Longarm.RulePacks;

/// <summary>Time zones by IANA name. They stand apart, because loading them takes longer than reading a pack.</summary>
public static class TimeZones
{
    /// <summary>Whether there is a zone of that name.</summary>
    public static bool Has(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>The offset from UTC at a local time; of a zone that there is not, zero.</summary>
    internal static TimeSpan OffsetAt(string name, DateTime local) =>
        (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZone.Utc).AtLeniently(LocalDateTime.FromDateTime(local)).Offset.ToTimeSpan();
}
