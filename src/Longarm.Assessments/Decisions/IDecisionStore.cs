using Longarm.Screening;

namespace Longarm.Assessments;

/// <summary>
/// Where decisions about matches are kept for good. A store numbers them without gaps, chains them by hash, and never changes
/// or removes one. Several programs may stand on the same decisions.
/// </summary>
public interface IDecisionStore
{
    /// <summary>Keeps a decision, and returns once it would survive a loss of power.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="cancel">Ends the work before anything is kept.</param>
    /// <exception cref="RecordStoreException">It could not be kept; nothing of it was.</exception>
    public Task<NumberedDecision> AppendAsync(ScreeningDecision decision, CancellationToken cancel = default);

    /// <summary>All decisions that are whole, and what does not fit.</summary>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RecordStoreException">They cannot be read.</exception>
    public Task<DecisionLog> ReadAsync(CancellationToken cancel = default);
}
