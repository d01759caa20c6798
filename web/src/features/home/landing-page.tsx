import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { HeroPicture } from './hero-picture.tsx';
import { KindsSection } from './kinds-section.tsx';
import classes from './landing-page.module.css';
import { PrivacySection } from './privacy-section.tsx';
import { StepsSection } from './steps-section.tsx';

/** The platform's own home: what it is, for whom, and the way in. */
export default function LandingPage() {
  const t = useT('home');
  useTitle(t('landing.title'));
  return (
    <>
      <section className={classes.hero}>
        <div className={classes.words}>
          <h1>{t('landing.headline')}</h1>
          <p>{t('landing.lead')}</p>
          <div className={classes.actions}>
            <LinkButton to="/new" size="lg">
              {t('landing.start')}
            </LinkButton>
            <LinkButton to="/#kinds" size="lg" variant="default">
              {t('landing.see')}
            </LinkButton>
          </div>
          <small>{t('landing.calm')}</small>
          <TextLink to="/discover">{t('landing.discover')}</TextLink>
        </div>
        <HeroPicture />
      </section>
      <KindsSection />
      <div className={classes.contained}>
        <StepsSection name="landing" />
      </div>
      <PrivacySection />
      <section className={classes.closing}>
        <h2>{t('landing.closing')}</h2>
        <p>{t('landing.closingLead')}</p>
        <LinkButton to="/new" size="lg">
          {t('landing.start')}
        </LinkButton>
      </section>
    </>
  );
}
