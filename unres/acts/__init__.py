"""Operative acts: what the clauses of a resolution do, whom they address, and for when.

`acts_of` reads them off the model. A clause may perform several ("Recalls …, and requests the
Secretary-General to report"); what the words mean is data, ``lang/data/acts``.
"""

from unres.acts.act import Act
from unres.acts.reading import acts_of

__all__ = ["Act", "acts_of"]
