namespace HospitalOps.SharedKernel;

/// <summary>
/// The id of one kind of thing: a bed's is no stay's. Inside the domain only; routes, views, events and SQL carry the
/// plain value.
/// </summary>
public interface ITypedId<TSelf> : IComparable<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>A version-7 GUID.</summary>
    Guid Value { get; }

    static abstract TSelf Of(Guid value);
}
