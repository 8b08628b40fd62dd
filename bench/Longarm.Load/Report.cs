using System.Globalization;

namespace Longarm.Load;

/// <summary>What a run saw.</summary>
/// <param name="Waited">How long each request waited for its answer, the shortest first.</param>
/// <param name="Errors">Answers other than 200.</param>
/// <param name="Time">How long it ran.</param>
internal sealed record Report(IReadOnlyList<TimeSpan> Waited, int Errors, TimeSpan Time)
{
    private double At(double share) => Waited.Count == 0 ? 0 : Waited[Math.Min(Waited.Count - 1, (int)(share * Waited.Count))].TotalMilliseconds;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Waited.Count / Time.TotalSeconds,7:0}/s  p50 {At(0.50):0.0} ms  p90 {At(0.90):0.0} ms  p99 {At(0.99):0.0} ms  max {At(1):0.0} ms  errors {Errors}  ({Waited.Count} in {Time.TotalSeconds:0.0} s)");
}
